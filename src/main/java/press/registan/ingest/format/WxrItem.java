package press.registan.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of a WordPress export as it stands there. To be filled once. */
final class WxrItem {

    /** What an item is filed under. */
    record Filed(String domain, String nicename, String name) {}

    static final int MOST_FILED = 500;

    long number;
    long line;
    String title = "";
    String link = "";
    String pubDate = "";
    String creator = "";
    String guid = "";
    String content = "";
    String excerpt = "";
    String postId = "";
    String dateLocal = "";
    String dateGmt = "";
    String modifiedLocal = "";
    String modifiedGmt = "";
    String name = "";
    String status = "";
    String parent = "";
    String type = "";
    String password = "";
    String attachmentUrl = "";
    boolean sticky;
    int comments;

    /** Which of its texts is longer than any can be; null for none. */
    @Nullable String tooLong;

    final List<Filed> filed = new ArrayList<>();

    /** Only what concerns us; some come several times. */
    final Map<String, List<String>> meta = new HashMap<>();

    String meta(String key) {
        List<String> values = meta.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getLast();
    }

    /** What is filed in a domain, in order. */
    List<Filed> filed(String domain) {
        return filed.stream().filter(one -> one.domain().equals(domain)).toList();
    }

    /** Its number in its site; -1 where it has none that is one. */
    long id() {
        return number(postId);
    }

    static long number(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
    }

    boolean isAttachment() {
        return type.equals("attachment");
    }
}
