package press.registan.web.site;

import java.util.List;

/**
 * A page of a listing.
 *
 * @param kind what the list is of, “Storyline”; empty where the title says it
 * @param timeline the whole of a storyline from its beginning; empty for all else
 */
public record ListingView(
        PageHead head,
        Furniture furniture,
        String kind,
        String title,
        List<Link> feeds,
        List<CardView> cards,
        Pager pager,
        List<TimelineView> timeline)
        implements SiteView {

    @Override
    public String template() {
        return "site/listing.jte";
    }
}
