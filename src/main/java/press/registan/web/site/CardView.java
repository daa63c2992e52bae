package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story seen from outside, as written on one page.
 *
 * @param section null for a story on no section
 * @param summary may be empty
 * @param byline the words with the names in them; none when nobody is credited
 */
public record CardView(
        @Nullable Link section, String headline, String address, String summary, List<Piece> byline, Stamp published) {

    /** From about this length a headline gives up size rather than lines. */
    static final int LONG = 110;

    public boolean isLong() {
        return headline.length() > LONG;
    }
}
