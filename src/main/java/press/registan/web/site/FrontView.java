package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param lead null while there is no story
 */
public record FrontView(
        PageHead head,
        Furniture furniture,
        @Nullable CardView lead,
        List<CardView> second,
        List<HeadlineView> latest,
        List<Block> sections)
        implements SiteView {

    /** A section with its newest story that is not further up, and the headlines of the next. */
    public record Block(String id, Link section, CardView first, List<HeadlineView> more) {}

    @Override
    public String template() {
        return "site/front.jte";
    }
}
