package press.registan.money.text;

import java.math.BigDecimal;
import press.registan.kernel.Language;

/** “Not one som”, «ни одного сома», «бір теңге де жоқ»: one of a currency that is said not to have been there at all. */
final class Denials {

    private final char[] text;
    private final Neighbours neighbours;

    Denials(char[] text, Neighbours neighbours) {
        this.text = text;
        this.neighbours = neighbours;
    }

    boolean isOne(Side side, Tender tender) {
        Numeral numeral = side.numeral();
        boolean one = side.before() == null
                && numeral.isSimple()
                && numeral.coefficient(true).compareTo(BigDecimal.ONE) == 0;
        if (!one) {
            return false;
        }
        if (numeral.isScaled()) {
            // «Не один миллион» is more than one, and nobody knows how many more.
            return numeral.words != null && neighbours.isBefore(side.start(), Kind.SEVERAL);
        }
        return neighbours.isBefore(side.start(), Kind.NOT)
                || neighbours.isBefore(side.start(), Kind.SEVERAL)
                || (neighbours.isBehind(tender.end(), Kind.EVEN) && !isRussian(numeral));
    }

    /** In Russian «да» is an “and”: рубль да копейка. */
    private boolean isRussian(Numeral numeral) {
        return numeral.languages.contains(Language.RU) && Tongue.at(text, numeral.start) == Language.RU;
    }
}
