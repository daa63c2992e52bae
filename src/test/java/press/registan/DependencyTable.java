package press.registan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may import whom, as {@code docs/architecture/dependencies.md} says it.
 *
 * @param allowed each package with those that it may import; names without {@code press.registan.}
 */
record DependencyTable(Map<String, Set<String>> allowed) {

    private static final Pattern ROW = Pattern.compile("^\\| *(`.+?) *\\| *(.+?) *\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final String ALL = "every other";

    static DependencyTable read(Path document) throws IOException {
        return parse(Files.readString(document));
    }

    static DependencyTable parse(String document) {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(document)
                .results()
                .forEach(row -> names(row.group(1)).forEach(name -> {
                    if (rows.putIfAbsent(name, row.group(2)) != null) {
                        throw new IllegalArgumentException(name + " stands in the table twice");
                    }
                }));
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        rows.forEach((name, cell) -> allowed.put(name, cell.equals(ALL) ? rows.keySet() : names(cell)));
        return new DependencyTable(allowed);
    }

    private static Set<String> names(String cell) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(cell).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    Set<String> packages() {
        return allowed.keySet();
    }

    boolean allows(String from, String to) {
        return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }

    /** What the packages below {@code web} may import, themselves included: what a template may see. */
    boolean allowsTemplates(String to) {
        return packages().stream()
                .filter(name -> name.equals("web") || name.startsWith("web."))
                .anyMatch(name -> allows(name, to));
    }
}
