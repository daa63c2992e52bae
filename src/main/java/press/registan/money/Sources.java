package press.registan.money;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which source speaks where several do.
 *
 * <ol>
 *   <li>The central bank whose own money it is; between two of them, the one that stands first below.
 *   <li>The peg that a state has fixed.
 *   <li>Any other source; of these the latest word, and on one day the first of: the central banks as they stand below,
 *       then everybody else by the alphabet.
 *   <li>{@code sample}, which is invented, only where nobody else has a word that counts.
 * </ol>
 *
 * The order is the same in both directions of a pair, so that what is converted there can be converted back.
 */
final class Sources {

    static final String PEG = "peg";
    static final String SAMPLE = "sample";

    private static final List<String> BANKS = List.of("nbkr", "nbk", "cbu", "nbt", "cbt", "cbr", "ecb");
    private static final Map<String, String> OWN_MONEY =
            Map.of("nbkr", "KGS", "nbk", "KZT", "cbu", "UZS", "nbt", "TJS", "cbt", "TMT", "cbr", "RUB", "ecb", "EUR");

    /** How much a source's word weighs for a pair; the first weighs most. */
    enum Weight {
        OWN,
        FIXED,
        OTHER,
        INVENTED
    }

    static final Comparator<String> ORDER =
            Comparator.comparingInt(Sources::place).thenComparing(Comparator.naturalOrder());

    private Sources() {}

    static Weight weight(String source, Pair pair) {
        String own = OWN_MONEY.get(source);
        if (own != null && pair.has(new Currency(own))) {
            return Weight.OWN;
        }
        return switch (source) {
            case PEG -> Weight.FIXED;
            case SAMPLE -> Weight.INVENTED;
            default -> Weight.OTHER;
        };
    }

    private static int place(String source) {
        int place = BANKS.indexOf(source);
        return place < 0 ? BANKS.size() : place;
    }
}
