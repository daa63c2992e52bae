package press.registan.web.site;

import press.registan.web.View;
import press.registan.words.Word;

/** What the template of a whole page shows: its own, what its head tells machines, and what stands around it. */
public interface SiteView extends View {

    PageHead head();

    Furniture furniture();

    default String say(Word word, Object... arguments) {
        return furniture().say(word, arguments);
    }

    /** A path in the language of this page. */
    default String address(String path) {
        return furniture().address(path);
    }
}
