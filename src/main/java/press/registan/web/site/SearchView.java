package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.words.Around;

/**
 * The search: its form, and what came of it.
 *
 * @param trouble why nothing could be looked for at this moment; empty when it could
 * @param examples what can be typed and what it means; only where nothing was typed yet
 * @param found null where nothing was looked for
 */
public record SearchView(
        PageHead head,
        Furniture furniture,
        SearchForm form,
        String trouble,
        List<Example> examples,
        @Nullable Found found)
        implements SiteView {

    /** Something to type. */
    public record Example(String typed, String means) {}

    /** What narrows a search, and the search without it. */
    public record Chip(String text, String remove, String address) {}

    /** The words that were looked for instead of those that nothing has. */
    public record Instead(String nothing, Around around, Link link) {}

    /**
     * What was found.
     *
     * @param status how much, in words
     * @param remark how much of what was asked for the stories have; empty when they have all of it
     * @param unfiltered the same search without what narrows it; null where nothing does
     * @param reach that not all can be turned to; empty when they can
     * @param feedsWait that the feeds have nothing yet; empty when they have
     */
    public record Found(
            String status,
            @Nullable Instead instead,
            String remark,
            List<Chip> chips,
            @Nullable String unfiltered,
            List<Link> orders,
            List<ResultView> results,
            Pager pager,
            String reach,
            List<Link> feeds,
            String feedsWait,
            List<FacetView> facets) {}

    @Override
    public String template() {
        return "site/search.jte";
    }
}
