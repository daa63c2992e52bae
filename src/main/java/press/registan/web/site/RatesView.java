package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rates of a day.
 *
 * @param base the code of what they are in
 * @param rows none where no rate is known for the day
 * @param samples whether some are invented, which has to be said
 * @param turn the ways to the days beside; null where no rate is known for the day
 */
public record RatesView(
        PageHead head,
        Furniture furniture,
        Stamp day,
        String base,
        DayForm form,
        List<RateRow> rows,
        boolean samples,
        @Nullable Turn turn)
        implements SiteView {

    @Override
    public String template() {
        return "site/rates.jte";
    }
}
