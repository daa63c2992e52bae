package press.registan.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Turns WordPress's shortcodes into what they meant: captions into figures, players into links. One that nobody knows goes,
 * and what stands in it stays. Words that a newsroom put in brackets are none: {@code [sic]}, {@code [ред.]}. For one thread
 * and one story.
 */
final class Shortcodes {

    /** What is known of the pictures and files of the site. */
    interface Files {
        Optional<Attachments.Attachment> withId(long id);

        List<Attachments.Attachment> ofThisStory();
    }

    private record Code(String name, Map<String, String> attributes, int end, boolean closed) {}

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 8;
    private static final int MOST_PICTURES = 200;

    private static final Pattern NAME = Pattern.compile("\\[(/?)([A-Za-z][A-Za-z0-9_-]{0,60})(?=[\\s/\\]])");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([\\w-]{1,60})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\\s\"'\\]]+))|\"([^\"]*)\"|(\\S+)");
    private static final Pattern PICTURE =
            Pattern.compile("(\\s*(?:<a\\s[^>]*>\\s*)?<img\\s[^>]*>(?:\\s*</a>)?)(.*)", Pattern.DOTALL);
    private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");

    /** Known to hold no text of the story and to come without anything that tells them from a word in brackets. */
    private static final Set<String> KNOWN = Set.of("""
            gallery playlist audio video embed youtube caption wp_caption contact-form sitemap adsense ads ad adrotate
            mc4wp_form toc divider spacer clear separator one_half one_third two_third share social tweet facebook
            dropcap quote pullquote button columns column row poll polldaddy soundcloud vimeo googlemaps slideshow
            """.split("\\s+"));

    private static final Set<String> PLAYERS = Set.of("""
            embed youtube vimeo dailymotion soundcloud tiktok instagram facebook twitter tweet flickr spotify ted
            googlevideo wpvideo vk rutube telegram
            """.split("\\s+"));

    private final Files files;
    private final Consumer<String> dropped;

    Shortcodes(Files files, Consumer<String> dropped) {
        this.files = files;
        this.dropped = dropped;
    }

    String replaced(String html) {
        return html.indexOf('[') < 0 ? html : replaced(html, 0);
    }

    private String replaced(String html, int depth) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int next = nextMark(html, at);
            out.append(html, at, next);
            at = next;
            if (at < html.length()) {
                at = html.charAt(at) == '<' ? tag(html, at, out) : bracket(html, at, out, depth);
            }
        }
        return out.toString();
    }

    private static int nextMark(String html, int from) {
        for (int i = from; i < html.length(); i++) {
            if (html.charAt(i) == '[' || html.charAt(i) == '<') {
                return i;
            }
        }
        return html.length();
    }

    /** Brackets in a tag, a comment or a program are none of ours. */
    private static int tag(String html, int at, StringBuilder out) {
        String until = html.startsWith("<!--", at)
                ? "-->"
                : html.regionMatches(true, at, "<script", 0, 7)
                        ? "</script>"
                        : html.regionMatches(true, at, "<style", 0, 6)
                                ? "</style>"
                                : html.regionMatches(true, at, "<code", 0, 5) ? "</code>" : ">";
        int end = html.indexOf(until, at);
        end = end < 0 ? at + 1 : end + until.length();
        out.append(html, at, end);
        return end;
    }

    private int bracket(String html, int at, StringBuilder out, int depth) {
        if (html.startsWith("[[", at)) {
            int end = html.indexOf("]]", at);
            if (end > 0
                    && end - at < LONGEST
                    && NAME.matcher(html).region(at + 1, html.length()).lookingAt()) {
                out.append(html, at + 1, end + 1);
                return end + 2;
            }
        }
        Optional<Code> code = code(html, at);
        if (code.isEmpty()) {
            out.append('[');
            return at + 1;
        }
        Code found = code.get();
        int close = found.closed() ? -1 : html.indexOf("[/" + found.name() + "]", found.end());
        if (close < 0 && !isCode(found)) {
            out.append('[');
            return at + 1;
        }
        String inside = close < 0 || depth >= DEEPEST ? "" : html.substring(found.end(), close);
        out.append(made(found, inside, depth));
        return close < 0
                ? found.end()
                : depth >= DEEPEST ? found.end() : close + found.name().length() + 3;
    }

    private Optional<Code> code(String html, int at) {
        Matcher name = NAME.matcher(html).region(at, html.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        int end = end(html, name.end());
        if (end < 0) {
            return Optional.empty();
        }
        boolean closing = !name.group(1).isEmpty();
        String inside = html.substring(name.end(), end - 1).strip();
        boolean closed = inside.endsWith("/");
        String written = closed ? inside.substring(0, inside.length() - 1) : inside;
        return Optional.of(
                new Code(name.group(2), closing ? Map.of("/", "/") : attributes(written), end, closed || closing));
    }

    /** Behind the bracket that closes it, past those in quotation marks; -1 where none does. */
    private static int end(String html, int from) {
        char quote = 0;
        for (int i = from; i < Math.min(html.length(), from + LONGEST); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == ']') {
                return i + 1;
            } else if (c == '[') {
                return -1;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(
                written.replace("&quot;", "\"").replace("&#8221;", "\"").replace("&#8243;", "\""));
        while (matcher.find() && attributes.size() < 50) {
            if (matcher.group(1) == null) {
                String bare = matcher.group(6) != null ? matcher.group(6) : matcher.group(7);
                attributes.put(Integer.toString(attributes.size()), bare.replaceFirst("^=", ""));
            } else {
                String value = "";
                for (int i = 2; i <= 5; i++) {
                    value = matcher.group(i) == null ? value : matcher.group(i);
                }
                attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return attributes;
    }

    private static boolean isCode(Code code) {
        boolean named = code.attributes().keySet().stream().anyMatch(key -> !Character.isDigit(key.charAt(0)));
        return code.closed()
                || named
                || code.name().indexOf('_') >= 0
                || (code.name().indexOf('-') >= 0 && code.attributes().isEmpty() && isLower(code.name()))
                || KNOWN.contains(code.name())
                || PLAYERS.contains(code.name());
    }

    private static boolean isLower(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    private String made(Code code, String inside, int depth) {
        String name = code.name().toLowerCase(Locale.ROOT);
        if (name.equals("caption") || name.equals("wp_caption")) {
            return caption(code, replaced(inside, depth + 1));
        }
        if (name.equals("gallery")) {
            return pictures(code);
        }
        if (name.equals("audio") || name.equals("video") || name.equals("playlist")) {
            return player(code, inside);
        }
        if (PLAYERS.contains(name)) {
            return embedded(code, name, inside);
        }
        if (!code.attributes().containsKey("/")) {
            dropped.accept("shortcode " + name);
        }
        return replaced(inside, depth + 1);
    }

    private static String caption(Code code, String inside) {
        Matcher parts = PICTURE.matcher(inside);
        String given = code.attributes().getOrDefault("caption", "");
        if (!parts.matches()) {
            return "<figure>" + inside + captionOf(given) + "</figure>";
        }
        return "<figure>" + parts.group(1) + captionOf(given.isEmpty() ? parts.group(2) : given) + "</figure>";
    }

    private static String captionOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "" : "<figcaption>" + line + "</figcaption>";
    }

    private String pictures(Code code) {
        String ids = code.attributes().getOrDefault("ids", code.attributes().getOrDefault("include", ""));
        StringBuilder all = new StringBuilder();
        if (ids.isBlank()) {
            files.ofThisStory().stream()
                    .filter(Attachments.Attachment::isPicture)
                    .limit(MOST_PICTURES)
                    .forEach(picture -> all.append(picture.figure()));
        }
        for (String id : ids.split("[,\\s]+")) {
            files.withId(WxrItem.number(id)).ifPresent(picture -> all.append(picture.figure()));
        }
        if (all.isEmpty()) {
            dropped.accept("shortcode gallery");
        }
        return all.toString();
    }

    private String player(Code code, String inside) {
        StringBuilder all = new StringBuilder();
        for (String key : List.of("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv", "url", "0")) {
            String address = code.attributes().getOrDefault(key, "");
            if (isAddress(address)) {
                return linked(address, null);
            }
        }
        for (String id : code.attributes().getOrDefault("ids", "").split("[,\\s]+")) {
            files.withId(WxrItem.number(id)).ifPresent(file -> all.append(linked(file.url(), file.title())));
        }
        String written = inside.strip();
        if (all.isEmpty() && isAddress(written)) {
            return linked(written, null);
        }
        if (all.isEmpty()) {
            dropped.accept("shortcode " + code.name());
        }
        return all.toString();
    }

    private String embedded(Code code, String name, String inside) {
        for (String key : List.of("url", "src", "0", "id", "video", "link")) {
            String value = code.attributes().getOrDefault(key, "");
            String address = isAddress(value) ? value : byId(name, value);
            if (!address.isEmpty()) {
                return linked(address, null);
            }
        }
        String written = inside.strip();
        String address = isAddress(written) ? written : byId(name, written);
        if (!address.isEmpty()) {
            return linked(address, null);
        }
        dropped.accept("shortcode " + name);
        return inside;
    }

    private static String byId(String name, String id) {
        if (name.equals("youtube") && VIDEO_ID.matcher(id).matches()) {
            return "https://www.youtube.com/watch?v=" + id;
        }
        return name.equals("vimeo") && id.matches("\\d{4,12}") ? "https://vimeo.com/" + id : "";
    }

    private static boolean isAddress(String text) {
        return text.matches("(?:https?:)?//[^\\s<>\"]{3,2000}");
    }

    private static String linked(String address, @Nullable String title) {
        String shown = title == null || title.isBlank() ? address : title;
        return "\n\n<p><a href=\"" + Entities.escape(address) + "\">" + Entities.escape(shown) + "</a></p>\n\n";
    }
}
