package press.registan.web;

import java.util.List;

/**
 * One line of a list of routes: which path is answered by whom.
 *
 * @param pattern segments, in which braces capture: {@code /section/{slug}/page/{n}}, {@code /sitemap-{month}.xml}
 * @param kept whether answers may be kept; they must then depend on nothing but the path, the language and the known
 *     parameters
 * @param inEveryLanguage whether the path may have a language in front
 * @param parameters the query parameters that mean something here; all others are dropped
 * @param fresh those of them with which no answer is kept, nor shared by those who ask at the same time
 */
public record Route(
        String pattern,
        boolean kept,
        boolean inEveryLanguage,
        List<String> parameters,
        List<String> fresh,
        Handler handler) {

    public Route {
        parameters = List.copyOf(parameters);
        fresh = List.copyOf(fresh);
        if (!pattern.startsWith("/") || (pattern.length() > 1 && pattern.endsWith("/")) || pattern.contains("//")) {
            throw new IllegalArgumentException("a pattern begins with a slash and ends without: " + pattern);
        }
    }

    /** A page that is made once and kept until what it shows changes. */
    public static Route page(String pattern, Handler handler) {
        return new Route(pattern, true, true, List.of(), List.of(), handler);
    }

    /** An answer that is made each time. */
    public static Route fresh(String pattern, Handler handler) {
        return new Route(pattern, false, true, List.of(), List.of(), handler);
    }

    /** The same, with the query parameters it understands. */
    public Route knowing(String... names) {
        return new Route(pattern, kept, inEveryLanguage, List.of(names), fresh, handler);
    }

    /** The same, but what is asked with this parameter is answered each time. */
    public Route freshWith(String name) {
        return new Route(pattern, kept, inEveryLanguage, parameters, List.of(name), handler);
    }

    /** The same, but there is only one for all languages, without a prefix. */
    public Route withoutLanguage() {
        return new Route(pattern, kept, false, parameters, fresh, handler);
    }
}
