package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static Route to(String pattern) {
        return Route.page(pattern, _ -> Response.text(pattern));
    }

    private final Routes routes = new Routes(List.of(
            to("/"),
            to("/section/{slug}"),
            to("/section/{slug}/page/{n}"),
            to("/section/{slug}/feed.xml"),
            to("/archive/{yyyy}/{mm}"),
            to("/archive/latest/{mm}/{dd}")));

    private void assertFound(String pattern, Map<String, String> parts, String path) {
        Routes.Match match = routes.find(path).orElseThrow();
        assertEquals(pattern, match.route().pattern());
        assertEquals(parts, match.parts());
    }

    @Test
    void bracesCaptureOneSegment() {
        assertFound("/", Map.of(), "/");
        assertFound("/section/{slug}", Map.of("slug", "world"), "/section/world");
        assertFound("/section/{slug}/page/{n}", Map.of("slug", "world", "n", "3"), "/section/world/page/3");
    }

    @Test
    void whatIsWrittenOutWinsAndFallsBack() {
        assertFound("/section/{slug}/feed.xml", Map.of("slug", "page"), "/section/page/feed.xml");
        assertFound("/archive/{yyyy}/{mm}", Map.of("yyyy", "latest", "mm", "05"), "/archive/latest/05");
        assertFound("/archive/latest/{mm}/{dd}", Map.of("mm", "05", "dd", "06"), "/archive/latest/05/06");
    }

    @Test
    void thereIsNothingInBetween() {
        for (String path : List.of("/section", "/section/world/page", "/section/world/page/3/4", "/x")) {
            assertTrue(routes.find(path).isEmpty(), path);
        }
    }

    @Test
    void twoRoutesCannotHaveOnePath() {
        assertThrows(IllegalArgumentException.class, () -> new Routes(List.of(to("/a/{b}"), to("/a/{c}"))));
    }
}
