package press.registan.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One spelling for a name in every script and romanisation: Бекетаев, Beketayev and Beketaev have one form. The language of a
 * word is not asked for, since names are often printed in another than their story's.
 *
 * <p>Texts are folded only as far as ordinary words stay apart. Where a spelling leaves more open than that, a question is asked
 * in several forms instead, which costs nothing in the index.
 */
public final class CommonScript {

    /** Longer forms are cut. */
    public static final int LONGEST = 64;

    /** How many forms a question is asked in, at most. */
    public static final int MOST = 6;

    /** Rises whenever the form of any word changes: what was indexed with another one is indexed anew. */
    static final int EDITION = 1;

    private CommonScript() {}

    /**
     * The form of a word, for texts: a–z, 0–9, and the point within a number. Empty only if the word has no letter and no
     * digit.
     */
    public static String of(String word) {
        return CommonForm.closed(CommonForm.open(CommonLetters.plain(word)));
    }

    /**
     * The forms of a word, for questions: its own form first, then those of names that the reader may have meant, likeliest
     * first. At most {@link #MOST}, all different. The forms of a beginning are nearly always beginnings of the whole word's,
     * unless it ends within one sound (Muk of Mukhtar).
     */
    public static List<String> asked(String word) {
        String plain = CommonLetters.plain(word);
        String open = CommonForm.open(plain);
        String typed = Respelling.sounds(plain);
        String folded = Respelling.sounds(open);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(CommonForm.closed(open));
        for (Respelling respelling : Respelling.ALL) {
            String sounds = respelling.folded() ? folded : typed;
            String respelt = respelling.of(sounds);
            if (!respelt.equals(sounds) && !respelt.isEmpty()) {
                forms.add(CommonForm.closed(CommonForm.open(Respelling.letters(respelt))));
            }
            if (forms.size() == MOST) {
                break;
            }
        }
        return List.copyOf(forms);
    }
}
