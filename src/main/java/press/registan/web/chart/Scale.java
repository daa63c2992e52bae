package press.registan.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis: from its lowest mark to its highest, and all that is drawn lies between. It is logarithmic where the
 * figures span ten-fold or more, as equal steps would press the small ones onto the ground.
 *
 * @param marks round figures, lowest first, with the decimals they need; at least two
 */
public record Scale(List<BigDecimal> marks, boolean logarithmic) {

    private static final double TENFOLD = 10;
    /** Around a figure that never moved. */
    private static final BigDecimal A_LITTLE_LESS = new BigDecimal("0.995");

    private static final BigDecimal A_LITTLE_MORE = new BigDecimal("1.005");

    private static final int[] ROUND = {1, 2, 5, 10};

    /** As many steps at least, as far as round figures allow. */
    private static final int STEPS = 4;

    /** Up to so many decades there are marks at 2 and 5, too. */
    private static final double FEW_DECADES = 2;

    private static final int MOST_DECADES_MARKED = 6;

    public Scale {
        marks = List.copyOf(marks);
        if (marks.size() < 2) {
            throw new IllegalArgumentException("a scale from one mark to the same: " + marks);
        }
    }

    static Scale of(BigDecimal low, BigDecimal high) {
        return high.doubleValue() / low.doubleValue() >= TENFOLD ? logarithmic(low, high) : linear(low, high);
    }

    private static Scale linear(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) == 0) {
            return linear(low.multiply(A_LITTLE_LESS), high.multiply(A_LITTLE_MORE));
        }
        BigDecimal step = step(high.subtract(low).doubleValue() / STEPS);
        List<BigDecimal> marks = new ArrayList<>();
        marks.add(low.divide(step, 0, RoundingMode.FLOOR).multiply(step));
        while (marks.getLast().compareTo(high) < 0) {
            marks.add(marks.getLast().add(step));
        }
        return new Scale(marks.stream().map(Scale::bare).toList(), false);
    }

    /** The round figure next to this or above it: 1, 2 or 5 of some power of ten. */
    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int round : ROUND) {
            BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static Scale logarithmic(BigDecimal low, BigDecimal high) {
        double decades = Math.log10(high.doubleValue() / low.doubleValue());
        int every = (int) Math.ceil(decades / MOST_DECADES_MARKED);
        List<BigDecimal> marks = new ArrayList<>();
        for (int power = power(low); marks.isEmpty() || marks.getLast().compareTo(high) < 0; power += every) {
            for (int round : decades <= FEW_DECADES ? new int[] {1, 2, 5} : new int[] {1}) {
                BigDecimal mark = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
                if (mark.compareTo(low) <= 0) {
                    marks.clear();
                }
                if (marks.isEmpty() || marks.getLast().compareTo(high) < 0) {
                    marks.add(mark);
                }
            }
        }
        return new Scale(marks.stream().map(Scale::bare).toList(), true);
    }

    /** Of ten, that is not more than this. */
    private static int power(BigDecimal figure) {
        return figure.precision() - figure.scale() - 1;
    }

    private static BigDecimal bare(BigDecimal mark) {
        BigDecimal bare = mark.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** How many decimals the marks need so that no two look alike. */
    public int decimals() {
        return marks.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    /** Where a figure stands: 0 at the lowest mark, 1 at the highest. */
    public double at(BigDecimal figure) {
        return above(figure) / above(marks.getLast());
    }

    private double above(BigDecimal figure) {
        BigDecimal low = marks.getFirst();
        return logarithmic
                ? Math.log10(figure.doubleValue()) - Math.log10(low.doubleValue())
                : figure.subtract(low).doubleValue();
    }
}
