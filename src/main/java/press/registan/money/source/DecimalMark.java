package press.registan.money.source;

import java.math.BigDecimal;
import java.util.Optional;
import press.registan.money.Decimals;

/**
 * What stands before the decimals in a bank's figures. Each bank has one and only that is read: a mark that is taken for the
 * other is a figure a thousand times too large.
 */
enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char other;

    DecimalMark(char mark, char other) {
        this.mark = mark;
        this.other = other;
    }

    /** A figure above zero; none if it is anything else. */
    Optional<BigDecimal> read(String text) {
        String bare = text.replace('\u00a0', ' ').strip();
        return bare.indexOf(other) >= 0
                ? Optional.empty()
                : Decimals.read(bare.replace(mark, '.')).filter(figure -> figure.signum() > 0);
    }
}
