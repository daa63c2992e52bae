package press.registan.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of text in which blank lines part them and line ends break lines, as WordPress does when it shows a
 * story that was typed without mark-up. What is marked up already stays as it is. It goes through the text once. To be used
 * once.
 */
final class Paragraphs {

    /** In these, blank lines part paragraphs. */
    private static final Set<String> FLOW = Set.of("""
            div blockquote section article aside main header footer form fieldset details address center body nav
            """.split("\\s+"));

    /** In these, line ends break lines, and there are no paragraphs. */
    private static final Set<String> LINES =
            Set.of("p h1 h2 h3 h4 h5 h6 figcaption summary legend dt caption li dd td th".split(" "));

    /** In these, white space means nothing. */
    private static final Set<String> STRUCTURE = Set.of("""
            ul ol menu dl table thead tbody tfoot tr colgroup col figure video audio object select map hgroup picture
            """.split("\\s+"));

    /** These are copied to their end. */
    private static final Set<String> RAW =
            Set.of("pre script style textarea xmp listing svg math noscript template iframe canvas".split(" "));

    private static final Set<String> EMPTY = Set.of("hr", "col");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\x0B\\f\\r\\u00a0]*\\n\\s*");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern BREAK = Pattern.compile("\\s*(<br\\b[^>]*>)\\s*", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final StringBuilder out;
    private final StringBuilder run = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Paragraphs(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 8);
    }

    static String of(String text) {
        return new Paragraphs(text.replace("\r\n", "\n").replace('\r', '\n')).made();
    }

    private String made() {
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                break;
            }
            run.append(text, at, tag);
            at = tag(tag);
        }
        run.append(text, Math.min(at, text.length()), text.length());
        flush();
        return out.toString();
    }

    /** Reads a tag or comment, or a lone {@code <}, and returns where the text goes on. */
    private int tag(int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start);
            end = end < 0 ? text.length() : end + 3;
            if (text.startsWith("<!--more", start) || text.startsWith("<!--nextpage", start)) {
                flush();
            }
            run.append(text, start, end);
            return end;
        }
        boolean closing = text.startsWith("</", start);
        String name = name(start + (closing ? 2 : 1));
        int end = tagEnd(start);
        if (name.isEmpty() || end < 0) {
            run.append('<');
            return start + 1;
        }
        if (RAW.contains(name) && !closing) {
            return raw(name, start, end);
        }
        if (!FLOW.contains(name) && !LINES.contains(name) && !STRUCTURE.contains(name) && !name.equals("hr")) {
            run.append(text, start, end);
            return end;
        }
        flush();
        out.append(text, start, end);
        if (closing) {
            close(name);
        } else if (!EMPTY.contains(name) && text.charAt(end - 2) != '/') {
            open.push(name);
        }
        return end;
    }

    private String name(int start) {
        int end = start;
        while (end < text.length() && end - start < 20 && isNamed(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(start, text.length()), end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Behind the tag, or -1 when it has no end; what stands in quotation marks does not end it. */
    private int tagEnd(int start) {
        char quote = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** One that stands in a line stays there; one that holds lines of its own stands by itself. */
    private int raw(String name, int start, int tagEnd) {
        int close = indexOfClosing(name, tagEnd);
        int end = close < 0 ? tagEnd : Math.max(tagEnd, text.indexOf('>', close) + 1);
        if (name.equals("iframe") || name.equals("svg") || name.equals("math") || name.equals("canvas")) {
            run.append(text, start, tagEnd).append("</").append(name).append('>');
            return end;
        }
        flush();
        out.append(text, start, end);
        return end;
    }

    private int indexOfClosing(String name, int from) {
        String closing = "</" + name;
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i, closing, 0, closing.length())) {
                return i;
            }
        }
        return -1;
    }

    private void close(String name) {
        if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // Those within were left open.
            }
        }
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        String inline = run.toString();
        run.setLength(0);
        String around = open.isEmpty() ? "body" : open.peek();
        if (STRUCTURE.contains(around)) {
            out.append(inline);
        } else if (LINES.contains(around)) {
            out.append(isBlank(inline) ? inline : broken(inline, around));
        } else {
            for (String paragraph : BLANK_LINE.split(inline)) {
                if (isBlank(paragraph)) {
                    out.append(paragraph.strip());
                } else {
                    out.append("<p>").append(lines(paragraph)).append("</p>\n");
                }
            }
        }
    }

    /** A cell or an item of a list may hold several paragraphs; a heading may not. */
    private static String broken(String inline, String around) {
        boolean holds = around.equals("li") || around.equals("td") || around.equals("th") || around.equals("dd");
        String[] paragraphs = BLANK_LINE.split(inline.strip());
        if (!holds || paragraphs.length < 2) {
            return lines(inline);
        }
        StringBuilder all = new StringBuilder();
        for (String paragraph : paragraphs) {
            all.append("<p>").append(lines(paragraph)).append("</p>");
        }
        return all.toString();
    }

    private static String lines(String inline) {
        String stripped = BREAK.matcher(inline.strip()).replaceAll("$1");
        StringBuilder lines = new StringBuilder(stripped.length() + 16);
        int at = 0;
        while (at < stripped.length()) {
            int tag = stripped.indexOf('<', at);
            int end = tag < 0 ? stripped.length() : tag;
            lines.append(LINE_END.matcher(stripped.substring(at, end)).replaceAll("<br>"));
            at = tag < 0 ? end : stripped.indexOf('>', tag) + 1;
            at = at == 0 ? stripped.length() : at;
            lines.append(stripped, end, at);
        }
        return lines.toString();
    }

    /** Whether a reader would see nothing: white space, comments, tags without anything between them. */
    private static boolean isBlank(String inline) {
        int depth = 0;
        for (int i = 0; i < inline.length(); i++) {
            char c = inline.charAt(i);
            if (c == '<') {
                if (inline.regionMatches(true, i, "<img", 0, 4)
                        || inline.regionMatches(true, i, "<iframe", 0, 7)
                        || inline.regionMatches(true, i, "<embed", 0, 6)) {
                    return false;
                }
                depth = 1;
            } else if (c == '>') {
                depth = 0;
            } else if (depth == 0 && !Character.isWhitespace(c) && c != '\u00a0') {
                return false;
            }
        }
        return true;
    }
}
