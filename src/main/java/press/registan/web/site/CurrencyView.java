package press.registan.web.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.money.Point;

/**
 * One currency on a day, and how it came there.
 *
 * @param name as it begins a line
 * @param now null where no rate is known for the day
 * @param spans the ways to other lengths of the chart
 * @param chart null where there are not two publications to draw a line between
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
        @Nullable CurrencyNow now,
        List<Comparison> comparisons,
        List<Link> spans,
        @Nullable ChartView chart,
        List<Past> past,
        Takeaway takeaway,
        boolean samples)
        implements SiteView {

    /** A publication of former days. */
    public record Past(Stamp day, String rate, String perBase, Figures.Change change) {

        /** The last of these, newest first, each beside the one before it. */
        static List<Past> of(Furniture furniture, List<Point> points, int most) {
            Figures figures = new Figures(furniture.words());
            List<Past> past = new ArrayList<>();
            for (int i = points.size() - 1; i >= 0 && past.size() < most; i--) {
                Point point = points.get(i);
                BigDecimal change = i == 0
                        ? null
                        : Comparison.percentAbove(points.get(i - 1).rate(), point.rate());
                past.add(new Past(
                        furniture.stamps().shortDate(point.date()),
                        figures.rate(point.rate()),
                        figures.rate(point.perBase()),
                        figures.change(change)));
            }
            return List.copyOf(past);
        }
    }

    /**
     * What readers may take along.
     *
     * @param csv the address of all figures as a table
     * @param json the same for programs
     * @param snippet the mark-up that shows the rate on another site
     */
    public record Takeaway(String csv, String json, String snippet) {}

    @Override
    public String template() {
        return "site/currency.jte";
    }
}
