package press.registan.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which an address that somebody asks for may have been kept: with the final slash or without, or as the
 * address of the whole of which this is a page or a feed. So a former site's thousands of feeds and numbered pages need no
 * rows of their own.
 *
 * @param path as it may stand among the former addresses
 * @param feed which feed of what stands there is meant, or none
 */
record Spelling(String path, Feed feed) {

    enum Feed {
        NONE,
        RSS,
        ATOM;

        /** The path of this feed of a listing of ours. */
        String of(String listing) {
            return switch (this) {
                case NONE -> listing;
                case RSS -> listing + "/rss.xml";
                case ATOM -> listing + "/feed.xml";
            };
        }
    }

    /** Stands for the front page of a site that had no folder of its own, which itself is ours. */
    static final String FRONT = "/index.php";

    /** A part of a part of a part is the most that a site ever made: {@code /tag/x/page/2/feed}. */
    private static final int MOST_PARTS = 3;

    private static final Pattern FEED = Pattern.compile("(.*)/feed(?:/(feed|rss|rss2|rdf|atom))?");
    private static final Pattern PART =
            Pattern.compile("(.*?)/(?:(?:page|comment-page)[/-]\\d{1,9}|\\d{1,3}|amp|embed|trackback)");

    /** A parameter that was an address by itself on a site without better ones; any other only travelled with it. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*&)?((?:p|page_id|attachment_id|cat|author)=\\d{1,12}|m=\\d{4,8}|(?:tag|feed)=[\\w%.-]{1,200})(?:&.*)?");

    /** The spellings to look for, the likeliest first; the address itself is not among them. */
    static List<Spelling> of(String target) {
        int mark = target.indexOf('?');
        String path = escapes(mark < 0 ? target : target.substring(0, mark));
        Set<Spelling> spellings = new LinkedHashSet<>();
        if (mark >= 0) {
            both(path, named(target.substring(mark + 1)), Feed.NONE, spellings);
        }
        String rest = bare(path);
        Feed feed = Feed.NONE;
        both(rest, "", feed, spellings);
        for (int i = 0; i < MOST_PARTS; i++) {
            Matcher asFeed = FEED.matcher(rest);
            Matcher asPart = PART.matcher(rest);
            if (asFeed.matches()) {
                feed = "atom".equals(asFeed.group(2)) ? Feed.ATOM : Feed.RSS;
                rest = asFeed.group(1);
            } else if (asPart.matches()) {
                rest = asPart.group(1);
            } else {
                break;
            }
            both(rest.isEmpty() ? FRONT : rest, "", feed, spellings);
        }
        spellings.remove(new Spelling(target, Feed.NONE));
        return List.copyOf(spellings);
    }

    private static void both(String path, String query, Feed feed, Set<Spelling> into) {
        String bare = bare(path);
        for (String one : bare.isEmpty() ? List.of("/") : List.of(bare, bare + "/")) {
            into.add(new Spelling(one + query, feed));
        }
    }

    /** The parameter, after a question mark, that was part of the address; empty where none was. */
    private static String named(String query) {
        Matcher matcher = NAMED.matcher(query);
        return query.length() <= Addresses.LONGEST && matcher.matches() ? "?" + matcher.group(1) : "";
    }

    /** For the one page of ours that stands where a former site had many: only what a parameter named. */
    static List<String> atTheFront(String target) {
        int mark = target.indexOf('?');
        if (mark < 0 || !(target.startsWith("/?") || target.startsWith(FRONT + "?"))) {
            return List.of();
        }
        String named = named(target.substring(mark + 1));
        List<String> spellings = new ArrayList<>();
        if (!named.isEmpty()) {
            spellings.add("/" + named);
            spellings.add(FRONT + named);
        }
        spellings.remove(target);
        return spellings;
    }

    /** Without slashes at the end. */
    static String bare(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** With percent escapes in capitals, as they are kept; systems write either. */
    static String escapes(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        StringBuilder upper = new StringBuilder(path);
        for (int i = path.indexOf('%'); i >= 0 && i + 2 < path.length(); i = path.indexOf('%', i + 1)) {
            upper.replace(i + 1, i + 3, path.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
        }
        return upper.toString();
    }
}
