package press.registan.web.site;

import java.util.List;

/** A day of the archive: its stories in the order in which they appeared. */
public record ArchiveDayView(
        PageHead head,
        Furniture furniture,
        List<Link> crumbs,
        Stamp day,
        String counter,
        List<CardView> cards,
        Pager pager,
        Turn turn)
        implements SiteView {

    @Override
    public String template() {
        return "site/archive-day.jte";
    }
}
