package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The years of the archive, or the months of one of them. */
public record CalendarView(
        PageHead head,
        Furniture furniture,
        String label,
        String title,
        String counter,
        List<Slot> slots,
        @Nullable Turn turn)
        implements SiteView {

    /**
     * A year or a month.
     *
     * @param address empty where nothing was published
     * @param count in words; empty where nothing was published
     */
    public record Slot(String name, String address, String count) {}

    @Override
    public String template() {
        return "site/calendar.jte";
    }
}
