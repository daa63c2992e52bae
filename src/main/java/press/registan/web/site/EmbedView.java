package press.registan.web.site;

import org.jspecify.annotations.Nullable;

/**
 * A currency in a frame on another site.
 *
 * @param page the absolute address of the currency's own page
 * @param chart of a year; null where there are not two publications to draw a line between
 */
public record EmbedView(
        PageHead head,
        Furniture furniture,
        String name,
        String page,
        CurrencyNow now,
        @Nullable ChartView chart,
        boolean samples)
        implements SiteView {

    @Override
    public String template() {
        return "site/embed.jte";
    }
}
