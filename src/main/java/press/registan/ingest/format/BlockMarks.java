package press.registan.ingest.format;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of WordPress's block editor off. What stands between marks is HTML already; what stands outside of them
 * was typed in the editor before it, and gets its paragraphs. A block that only a running WordPress could fill, such as a
 * list of the latest posts, is counted.
 */
final class BlockMarks {

    private static final Pattern MARK =
            Pattern.compile("<!--\\s+(/?)wp:([a-z][a-z0-9/_-]{0,80})(?:\\s+(\\{.*?}))?\\s*(/?)-->", Pattern.DOTALL);

    private BlockMarks() {}

    static boolean hasSome(String content) {
        return content.contains("<!-- wp:");
    }

    static String removed(String content, Consumer<String> dropped) {
        StringBuilder out = new StringBuilder(content.length());
        Matcher mark = MARK.matcher(content);
        int at = 0;
        int depth = 0;
        while (mark.find()) {
            part(content.substring(at, mark.start()), depth, out);
            at = mark.end();
            String name = mark.group(2);
            if (!mark.group(4).isEmpty()) {
                dropped.accept("block " + name);
            } else if (!name.equals("freeform")) {
                depth = Math.max(0, depth + (mark.group(1).isEmpty() ? 1 : -1));
            }
        }
        part(content.substring(at), depth, out);
        return out.toString();
    }

    private static void part(String part, int depth, StringBuilder out) {
        out.append(depth > 0 || part.isBlank() ? part : Paragraphs.of(part));
    }
}
