package press.registan.search;

import java.util.Set;
import press.registan.kernel.Language;

/**
 * A field of the index, by the name that it has in every engine.
 *
 * @param inOrder whether its words stand in their order, so that phrases can be found in it; else it is a bag of words
 */
public record Field(String name, boolean inOrder) {

    /** Every word, stop words too, in the common script: phrases, and names across scripts. */
    public static final Field COMMON = new Field("common", true);

    /** The same of the headline alone. */
    public static final Field HEADLINE = new Field("headline", true);

    /** The names of those who are credited, as printed, in the common script. */
    public static final Field BYLINE = new Field("byline", true);

    /** Stems in the common script, where they differ from the word: a name with an ending, in another script. */
    public static final Field KIN = new Field("kin", false);

    private static final Set<String> IN_ORDER = Set.of(COMMON.name, HEADLINE.name, BYLINE.name);

    static boolean isInOrder(String name) {
        return IN_ORDER.contains(name);
    }

    /** What the whole story says, as stems of its language without stop words; words of the headline weigh more. */
    public static Field text(Language language) {
        return new Field("text." + language.code(), false);
    }

    /** What the headline says, as stems of its language without stop words. */
    public static Field headline(Language language) {
        return new Field("headline." + language.code(), false);
    }

    @Override
    public String toString() {
        return name;
    }
}
