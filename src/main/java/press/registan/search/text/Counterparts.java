package press.registan.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand for one another in several languages although no spelling leads from one to the other: what a place is
 * (district, район, ауданы), parts of names (upper, верхний), and places that each language has a name of its own for. They
 * stand in {@code search/counterparts.txt}.
 */
public final class Counterparts {

    private static final String FILE = "counterparts.txt";
    private static final String KIND = "kind";

    /** Shorter stems are the beginnings of too much. */
    private static final int SHORTEST_STEM = 3;

    private static final Map<String, List<Found>> LINES = read();

    private Counterparts() {}

    /**
     * What stands for a word, as stories have it in the common script.
     *
     * @param kind whether it says what a place is and not what it is called, so that it may be missing
     * @param whole the words themselves
     * @param stems what is left of them where they are inflected
     * @param rows names of several words
     */
    public record Found(boolean kind, Set<String> whole, Set<String> stems, Set<List<String>> rows) {

        static final Found NOTHING = new Found(false, Set.of(), Set.of(), Set.of());

        public Found {
            whole = Collections.unmodifiableSet(new LinkedHashSet<>(whole));
            stems = Collections.unmodifiableSet(new LinkedHashSet<>(stems));
            rows = Collections.unmodifiableSet(new LinkedHashSet<>(rows));
        }
    }

    /** What stands for this word, or this name without its hyphens or spaces; nothing for nearly all words. */
    public static Found of(String word) {
        String form = CommonScript.of(word);
        List<Found> lines = LINES.getOrDefault(form, List.of());
        if (lines.isEmpty()) {
            return Found.NOTHING;
        }
        Set<String> whole = new LinkedHashSet<>();
        Set<String> stems = new LinkedHashSet<>();
        Set<List<String>> rows = new LinkedHashSet<>();
        lines.forEach(line -> {
            whole.addAll(line.whole());
            stems.addAll(line.stems());
            rows.addAll(line.rows());
        });
        whole.remove(form);
        return new Found(isKind(word), whole, stems, rows);
    }

    /** Whether a word says what a place is and not what it is called. */
    public static boolean isKind(String word) {
        return LINES.getOrDefault(CommonScript.of(word), List.of()).stream().anyMatch(Found::kind);
    }

    private static Map<String, List<Found>> read() {
        Map<String, List<Found>> lines = new HashMap<>();
        for (String written : SearchFiles.lines(FILE)) {
            String[] fields = written.split("\\|");
            List<String> asked = words(fields[1]);
            List<String> all = new ArrayList<>(asked);
            if (fields.length > 2) {
                all.addAll(words(fields[2]));
            }
            Found line = line(fields[0].strip().equals(KIND), all);
            asked.stream()
                    .map(CommonScript::of)
                    .distinct()
                    .forEach(form ->
                            lines.computeIfAbsent(form, _ -> new ArrayList<>()).add(line));
        }
        return Map.copyOf(lines);
    }

    private static Found line(boolean kind, List<String> words) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> stems = new LinkedHashSet<>();
        Set<List<String>> rows = new LinkedHashSet<>();
        for (String word : words) {
            whole.add(CommonScript.of(word));
            List<String> row =
                    Arrays.stream(word.split("-")).map(CommonScript::of).toList();
            if (row.size() > 1) {
                rows.add(row);
            } else {
                stems.addAll(stems(word));
            }
        }
        return new Found(kind, whole, stems, rows);
    }

    private static List<String> stems(String word) {
        return Analysis.spelling(word).stream()
                .flatMap(language -> Analysis.in(language).words(word).stream())
                .map(Word::commonStem)
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .toList();
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).toList();
    }
}
