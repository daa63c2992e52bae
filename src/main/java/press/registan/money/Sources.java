package press.registan.money;

import java.util.Comparator;

/**
 * Which source speaks where several do.
 *
 * <ol>
 *   <li>The central bank whose own money it is; between two of them, the one that stands first in {@link CentralBank}.
 *   <li>The peg that a state has fixed.
 *   <li>Any other source; of these the latest word, and on one day the first of: the central banks in their order, then
 *       everybody else by the alphabet.
 *   <li>{@code sample}, which is invented, only where nobody else has a word that counts.
 * </ol>
 *
 * The order is the same in both directions of a pair, so that what is converted there can be converted back.
 */
final class Sources {

    static final String PEG = "peg";
    static final String SAMPLE = "sample";

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
        if (CentralBank.of(source).filter(bank -> pair.has(bank.money())).isPresent()) {
            return Weight.OWN;
        }
        return switch (source) {
            case PEG -> Weight.FIXED;
            case SAMPLE -> Weight.INVENTED;
            default -> Weight.OTHER;
        };
    }

    private static int place(String source) {
        return CentralBank.of(source).map(Enum::ordinal).orElse(CentralBank.values().length);
    }
}
