package press.registan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All routes, as a tree of path segments: finding one takes as many steps as the path has segments, however many routes
 * there are. A segment that is written out wins over one that captures, and one that captures a part of it, as in {@code
 * sitemap-{month}.xml}, over one that captures the whole.
 */
public final class Routes {

    private final Node root = new Node();

    public Routes(Collection<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Node node = root;
        List<String> names = new ArrayList<>();
        for (String segment : segments(route.pattern())) {
            int open = segment.indexOf('{');
            int close = segment.indexOf('}');
            if (open >= 0 && close > open) {
                names.add(segment.substring(open + 1, close));
                node = node.capture(segment.substring(0, open), segment.substring(close + 1));
            } else {
                node = node.literal.computeIfAbsent(segment, _ -> new Node());
            }
        }
        if (node.end != null) {
            throw new IllegalArgumentException(route.pattern() + " and " + node.end.route.pattern() + " are one path");
        }
        node.end = new End(route, List.copyOf(names));
    }

    /** The route for a normalised path without its language, and what its braces captured. */
    Optional<Match> find(String path) {
        List<String> segments = segments(path);
        String[] captured = new String[segments.size()];
        End end = find(root, segments, 0, captured, 0);
        if (end == null) {
            return Optional.empty();
        }
        Map<String, String> parts = HashMap.newHashMap(end.names.size());
        for (int i = 0; i < end.names.size(); i++) {
            parts.put(end.names.get(i), captured[i]);
        }
        return Optional.of(new Match(end.route, parts));
    }

    private static @Nullable End find(Node node, List<String> segments, int at, String[] captured, int count) {
        if (at == segments.size()) {
            return node.end;
        }
        String segment = segments.get(at);
        Node literal = node.literal.get(segment);
        End end = literal == null ? null : find(literal, segments, at + 1, captured, count);
        for (int i = 0; end == null && i < node.captures.size(); i++) {
            Capture capture = node.captures.get(i);
            if (capture.fits(segment)) {
                captured[count] = capture.of(segment);
                end = find(capture.node, segments, at + 1, captured, count + 1);
            }
        }
        return end;
    }

    private static List<String> segments(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/"));
    }

    /** A route that was found. */
    record Match(Route route, Map<String, String> parts) {}

    private record End(Route route, List<String> names) {}

    /** A segment of which everything between two fixed ends is captured; at least one letter. */
    private record Capture(String before, String after, Node node) {

        private static final Comparator<Capture> MOST_FIXED_FIRST =
                Comparator.comparingInt(capture -> -capture.before.length() - capture.after.length());

        boolean fits(String segment) {
            return segment.length() > before.length() + after.length()
                    && segment.startsWith(before)
                    && segment.endsWith(after);
        }

        String of(String segment) {
            return segment.substring(before.length(), segment.length() - after.length());
        }
    }

    private static final class Node {
        private final Map<String, Node> literal = new HashMap<>();
        private final List<Capture> captures = new ArrayList<>();
        private @Nullable End end;

        Node capture(String before, String after) {
            for (Capture capture : captures) {
                if (capture.before.equals(before) && capture.after.equals(after)) {
                    return capture.node;
                }
            }
            Capture capture = new Capture(before, after, new Node());
            captures.add(capture);
            captures.sort(Capture.MOST_FIXED_FIRST);
            return capture.node;
        }
    }
}
