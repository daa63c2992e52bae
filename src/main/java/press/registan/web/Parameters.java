package press.registan.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.registan.kernel.Problem;

/**
 * The parameters of a query that a route knows, each with its first value, in the order in which the route names them.
 * Everything else in a query is not looked at: it can neither break a page nor make another one.
 */
record Parameters(Map<String, String> values) {

    static final Parameters NONE = new Parameters(Map.of());

    static final int MOST = 64;
    static final int LONGEST = 1024;

    static Parameters of(String query, Collection<String> known) {
        if (query.isEmpty()) {
            return NONE;
        }
        String[] pairs = query.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new Problem.Malformed("An address has at most " + MOST + " parameters.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : known) {
            for (String pair : pairs) {
                if (pair.startsWith(name) && (pair.length() == name.length() || pair.charAt(name.length()) == '=')) {
                    values.put(name, value(name, pair));
                    break;
                }
            }
        }
        return new Parameters(values);
    }

    private static String value(String name, String pair) {
        String encoded = pair.length() == name.length() ? "" : pair.substring(name.length() + 1);
        String value =
                Target.decoded(encoded.replace('+', ' ').replace(" ", "%20")).strip();
        if (value.length() > LONGEST) {
            throw new Problem.Malformed("The parameter " + name + " is longer than " + LONGEST + " characters.");
        }
        return value;
    }

    /** The value, where there is one that says anything. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The query that says the same, as every page is kept under; with its question mark, or nothing. */
    String query() {
        String query = values.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + Target.encodedValue(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
