package press.registan.words;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * Roughly so much money, or from so much to so much: how it is written beside an amount in other money, and how it is said.
 *
 * @param least the same as {@code most} unless it is a range
 * @param code the currency's
 */
public record About(Words words, BigDecimal least, BigDecimal most, String code) {

    /** What large figures are counted in. */
    private enum Scale {
        ONES(0),
        MILLIONS(6),
        BILLIONS(9),
        TRILLIONS(12);

        private final int zeros;

        Scale(int zeros) {
            this.zeros = zeros;
        }

        /** The largest of which there is one at least. */
        static Scale of(BigDecimal value) {
            Scale fitting = ONES;
            for (Scale each : values()) {
                if (value.compareTo(BigDecimal.ONE.scaleByPowerOfTen(each.zeros)) >= 0) {
                    fitting = each;
                }
            }
            return fitting;
        }
    }

    /** “≈ $5,730”, “≈ $1.1–2.2 million”, «≈ 5 730 $». */
    public String written() {
        return "≈\u00a0" + words.signed(figure((from, to) -> from + "–" + to), code);
    }

    /** “about 5,730 dollars”, “about 1.1 to 2.2 million dollars”. */
    public String spoken() {
        return words.say(Word.ABOUT, words.money(figure((from, to) -> words.say(Word.FROM_TO, from, to)), code));
    }

    private Figure figure(BinaryOperator<String> range) {
        Scale scale = Scale.of(most);
        String end = counted(most, scale);
        if (least.compareTo(most) == 0) {
            return new Figure(most, scaled(end, scale));
        }
        String beginning = Scale.of(least) == scale
                ? counted(least, scale)
                : scaled(counted(least, Scale.of(least)), Scale.of(least));
        return new Figure(most, scaled(range.apply(beginning, end), scale));
    }

    private String counted(BigDecimal value, Scale scale) {
        BigDecimal counted = value.movePointLeft(scale.zeros);
        return scale == Scale.ONES
                ? words.figure(counted).text()
                : words.figure(counted.stripTrailingZeros()).text();
    }

    private String scaled(String figure, Scale scale) {
        return switch (scale) {
            case ONES -> figure;
            case MILLIONS -> words.say(Word.MILLION, figure);
            case BILLIONS -> words.say(Word.BILLION, figure);
            case TRILLIONS -> words.say(Word.TRILLION, figure);
        };
    }
}
