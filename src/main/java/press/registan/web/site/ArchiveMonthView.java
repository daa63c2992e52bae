package press.registan.web.site;

import java.util.List;

/** A month: its leaf of the calendar, and each of its days with the first headlines. */
public record ArchiveMonthView(
        PageHead head,
        Furniture furniture,
        List<Link> crumbs,
        String title,
        String counter,
        List<Weekday> weekdays,
        List<List<Cell>> weeks,
        List<Day> days,
        Turn turn)
        implements SiteView {

    /** The head of a column. */
    public record Weekday(String name, String full) {}

    /**
     * A place on the leaf.
     *
     * @param number empty before the first and after the last of the month
     * @param address empty for a day without a story
     * @param label what a screen reader says
     */
    public record Cell(String number, String address, String label) {

        static final Cell NONE = new Cell("", "", "");
    }

    /**
     * A day with stories.
     *
     * @param more the words that lead to the others; empty where all are here
     */
    public record Day(String id, Stamp day, String address, List<HeadlineView> headlines, String more) {}

    @Override
    public String template() {
        return "site/archive-month.jte";
    }
}
