package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One currency on a day, and how it came there.
 *
 * @param name as it begins a line
 * @param now null where no rate is known for the day
 * @param past the last publications by then, newest first
 */
public record CurrencyView(
        PageHead head,
        Furniture furniture,
        List<Link> crumbs,
        String name,
        String code,
        String base,
        Stamp day,
        DayForm form,
        @Nullable RateRow now,
        List<Past> past,
        boolean samples)
        implements SiteView {

    /** A publication of former days. */
    public record Past(Stamp day, String rate, String perBase, Figures.Change change) {}

    @Override
    public String template() {
        return "site/currency.jte";
    }
}
