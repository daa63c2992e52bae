package press.registan.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One spelling for a name in every script and romanisation: Бекетаев, Beketayev and Beketaev have one form. Nothing tells in what
 * language a word is; a name is often printed in another than that of its story.
 */
public final class CommonScript {

    /** Longer forms are cut. */
    public static final int LONGEST = 64;

    /** How many forms a question is asked in, at most. */
    public static final int MOST = 6;

    private CommonScript() {}

    /** The form of a word, for texts: a–z and 0–9 only; empty only if the word has no letter and no digit. */
    public static String of(String word) {
        return CommonForm.closed(CommonForm.open(CommonLetters.plain(word)));
    }

    /**
     * The forms of a word, for questions: its own form first, then those of names that the reader may have meant, likeliest
     * first. At most {@link #MOST}, all different.
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
