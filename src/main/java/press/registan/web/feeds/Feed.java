package press.registan.web.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import press.registan.kernel.Language;

/**
 * A feed before it is written in one of its forms.
 *
 * @param description never empty
 * @param home the page that shows the same to readers
 * @param self the feed's own address
 */
record Feed(
        String publication,
        String title,
        String description,
        Language language,
        String home,
        String self,
        List<Item> items) {

    Feed {
        items = List.copyOf(items);
    }

    /** When the last of its stories changed; the beginning of time for a feed without any. */
    Instant updated() {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /**
     * A story in a feed.
     *
     * @param id the same for ever, whatever becomes of its address
     * @param html its text, with absolute addresses and what was corrected
     */
    record Item(
            String id,
            String url,
            String title,
            String summary,
            String html,
            Instant published,
            Instant updated,
            List<Author> authors,
            List<Category> categories) {}

    record Author(String name, String url) {}

    record Category(String slug, String name) {}
}
