package press.registan.search.text;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/** One spelling for a name in every script and romanisation. */
public final class CommonScript {

    private CommonScript() {}

    /** The form of a word in a text: a to z and digits only. */
    public static String of(String word) {
        return Slug.of(word, Language.RU).value();
    }

    /** The forms that a reader may have meant, the likeliest first. */
    public static List<String> asked(String word) {
        return List.of(of(word));
    }
}
