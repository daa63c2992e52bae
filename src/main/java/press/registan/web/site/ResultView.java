package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.search.Marked;

/**
 * A story that was found, with what was looked for marked in it.
 *
 * @param section null for a story on no section
 * @param language that of the story, where it is not the page's; null where it is
 * @param languageName how that language calls itself; empty where it is the page's
 * @param fragments may be none
 * @param byline the words with the names in them; none when nobody is credited
 */
public record ResultView(
        @Nullable Link section,
        @Nullable Language language,
        String languageName,
        String address,
        Marked headline,
        List<Marked> fragments,
        List<Piece> byline,
        Stamp published) {

    public ResultView {
        fragments = List.copyOf(fragments);
        byline = List.copyOf(byline);
    }

    /** For the attribute of what is in the story's language; null where that goes without saying. */
    public @Nullable String lang() {
        return language == null ? null : language.code();
    }

    public boolean isLong() {
        return headline.text().length() > CardView.LONG;
    }
}
