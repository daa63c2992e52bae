package press.registan.web.site;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Page;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * Which part of a list a page shows, and the ways to the others; each null where it would lead here or nowhere.
 *
 * @param counter “Viewing results 1–6 of 19”; empty for an empty list
 * @param here “Page 1 of 4”
 */
public record Pager(
        String counter,
        String here,
        boolean single,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String last) {

    /** @param address that of the list, with its language */
    static Pager of(Page<?> page, Words words, String address) {
        return of(page, page.total(), words, number -> to(address, number));
    }

    /** @param reachable how many of the items can be turned to; {@code address} that of each page */
    static Pager of(Page<?> page, long reachable, Words words, IntFunction<String> address) {
        int number = page.number();
        int pages = Math.min(page.pages(), (int) Math.max(1, Math.ceilDiv(reachable, page.size())));
        return new Pager(
                page.items().isEmpty() ? "" : words.say(Word.VIEWING_RESULTS, page.from(), page.to(), page.total()),
                words.say(Word.PAGE_OF, number, pages),
                pages == 1,
                number > 1 ? address.apply(1) : null,
                number > 1 ? address.apply(number - 1) : null,
                number < pages ? address.apply(number + 1) : null,
                number < pages ? address.apply(pages) : null);
    }

    private static String to(String address, int number) {
        return number == 1 ? address : address + "/page/" + number;
    }
}
