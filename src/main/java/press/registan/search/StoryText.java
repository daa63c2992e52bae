package press.registan.search;

import java.util.ArrayList;
import java.util.List;
import press.registan.story.Body;
import press.registan.story.Story;

/**
 * The plain text of a body, part by part: a paragraph, heading, item, cell, caption each. A body is canonical HTML, so it is
 * read from front to back: every {@code <} begins a tag, and only three letters are written otherwise.
 */
final class StoryText {

    private StoryText() {}

    /** Standfirst and body. */
    static List<String> of(Story story) {
        List<String> text = new ArrayList<>();
        if (story.standfirst() != null) {
            text.add(story.standfirst());
        }
        text.addAll(parts(story.body().html()));
        return text;
    }

    static List<String> parts(String html) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            if (letter == '<') {
                int end = html.indexOf('>', at);
                if (end < 0) {
                    break;
                }
                String tag = tag(html, at, end);
                if (Body.isBlock(tag)) {
                    close(part, parts);
                } else if (tag.equals("br")) {
                    part.append(' ');
                }
                at = end + 1;
            } else if (letter == '&') {
                at = entity(html, at, part);
            } else {
                int end = next(html, at);
                part.append(html, at, end);
                at = end;
            }
        }
        close(part, parts);
        return parts;
    }

    private static int next(String html, int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '&') {
            at++;
        }
        return at;
    }

    private static int entity(String html, int at, StringBuilder part) {
        if (html.startsWith("&amp;", at)) {
            part.append('&');
            return at + 5;
        }
        if (html.startsWith("&lt;", at)) {
            part.append('<');
            return at + 4;
        }
        if (html.startsWith("&gt;", at)) {
            part.append('>');
            return at + 4;
        }
        part.append('&');
        return at + 1;
    }

    private static String tag(String html, int open, int end) {
        int from = html.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int to = from;
        while (to < end && html.charAt(to) != ' ') {
            to++;
        }
        return html.substring(from, to);
    }

    private static void close(StringBuilder part, List<String> parts) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}
