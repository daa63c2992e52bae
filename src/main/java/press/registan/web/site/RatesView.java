package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rates of a day.
 *
 * @param base the code of what they are in
 * @param rows none where no rate is known for the day
 * @param legend what the short words of the sources stand for
 * @param samples whether some are invented, which has to be said
 * @param converter null where nothing could be converted on any day
 * @param turn the ways to the days beside; null where no rate is known for the day
 */
public record RatesView(
        PageHead head,
        Furniture furniture,
        Stamp day,
        String base,
        DayForm form,
        List<RateRow> rows,
        List<Source> legend,
        boolean samples,
        @Nullable ConverterView converter,
        @Nullable Turn turn)
        implements SiteView {

    /** A source by its short word and by its name. */
    public record Source(String word, String name) {}

    @Override
    public String template() {
        return "site/rates.jte";
    }
}
