package press.registan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What can be seen to be wrong with a page by looking at nothing else. */
public final class PageCheck {

    private static final Pattern COUNTER = Pattern.compile("Viewing results ([\\d,]+)–([\\d,]+) of ([\\d,]+)");

    private PageCheck() {}

    /** Two headings of the first rank, a foreign canonical address, a counter that contradicts its list; each in words. */
    public static List<String> wrong(String path, Document page) {
        List<String> wrong = new ArrayList<>();
        if (page.select("h1").size() != 1) {
            wrong.add(path + " has " + page.select("h1").size() + " headings of the first rank");
        }
        String canonical = page.select("link[rel=canonical]").attr("href");
        if (!canonical.endsWith(path.equals("/") ? "/" : path)) {
            wrong.add(path + " calls itself " + canonical);
        }
        Matcher counter = COUNTER.matcher(page.select(".counter").text());
        if (counter.find()) {
            long from = number(counter.group(1));
            long to = number(counter.group(2));
            long shown = page.select("ol.listing > li").size();
            if (to - from + 1 != shown || to > number(counter.group(3))) {
                wrong.add(path + " says “" + counter.group() + "” and shows " + shown);
            }
        }
        return wrong;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
