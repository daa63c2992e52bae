package press.registan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All routes, as a tree of path segments: finding one takes as many steps as the path has segments, however many routes
 * there are. A segment that is written out wins over one that captures.
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
            if (segment.startsWith("{") && segment.endsWith("}")) {
                names.add(segment.substring(1, segment.length() - 1));
                node = node.capture();
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
        Node literal = node.literal.get(segments.get(at));
        End end = literal == null ? null : find(literal, segments, at + 1, captured, count);
        if (end == null && node.capture != null) {
            captured[count] = segments.get(at);
            end = find(node.capture, segments, at + 1, captured, count + 1);
        }
        return end;
    }

    private static List<String> segments(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/"));
    }

    /** A route that was found. */
    record Match(Route route, Map<String, String> parts) {}

    private record End(Route route, List<String> names) {}

    private static final class Node {
        private final Map<String, Node> literal = new HashMap<>();
        private @Nullable Node capture;
        private @Nullable End end;

        Node capture() {
            Node there = capture;
            if (there == null) {
                there = new Node();
                capture = there;
            }
            return there;
        }
    }
}
