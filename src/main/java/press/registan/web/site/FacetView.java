package press.registan.web.site;

import java.util.List;

/** Ways to narrow a search by one thing: by section, by topic. */
public record FacetView(String id, String title, List<Way> ways) {

    /**
     * A search that is narrower, and how much it would find.
     *
     * @param lang the language of the text; empty for the page's
     */
    public record Way(String text, String lang, String address, String stories) {}

    public FacetView {
        ways = List.copyOf(ways);
    }
}
