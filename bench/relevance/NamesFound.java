package press.registan.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.registan.app.Newsroom;
import press.registan.config.Settings;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;

/**
 * How many names are found in the first ten that are typed in one spelling and printed in another: {@code NamesFound write FILE
 * STORIES.jsonl} makes a story of one sentence for every printed form, to be imported; {@code NamesFound ask FILE DATA} then
 * types every spelling into the search of that publication.
 *
 * <p>A file has a name in each line: its English spellings, how Russian prints it, how its own language does, and, if wanted,
 * what it is: {@code person}, {@code place}. Each may have several with {@code |} between, or none.
 */
final class NamesFound {

    private record Name(List<String> typed, List<String> russian, List<String> own, String kind) {}

    private NamesFound() {}

    public static void main(String[] arguments) throws IOException {
        List<Name> names = names(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "write" -> write(names, Path.of(arguments[2]));
            case "ask" -> ask(names, arguments[1], Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static List<Name> names(Path file) throws IOException {
        List<Name> names = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t", -1);
            if (!line.startsWith("#") && row.length > 2) {
                names.add(new Name(each(row[0]), each(row[1]), each(row[2]), row.length > 3 ? row[3] : "name"));
            }
        }
        return names;
    }

    private static List<String> each(String cell) {
        return List.of(cell.split("\\|")).stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static void write(List<Name> names, Path file) throws IOException {
        Map<String, Language> printed = new LinkedHashMap<>();
        for (Name name : names) {
            name.russian().forEach(form -> printed.putIfAbsent(form, Language.RU));
            name.own().forEach(form -> printed.putIfAbsent(form, own(form)));
        }
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, Language> form : printed.entrySet()) {
                String text = form.getKey().replace("&", "&amp;").replace("<", "&lt;");
                ObjectNode story = json.createObjectNode()
                        .put("id", id(form.getKey()))
                        .put("language", form.getValue().code())
                        .put("headline", "2025")
                        .put("body", "<p>31.12.2025: " + text + ".</p>")
                        .put("published", "2025-06-01T00:00:00Z");
                out.write(story.toString());
                out.newLine();
            }
        }
    }

    private static String id(String form) {
        return "name-" + Integer.toHexString(form.hashCode());
    }

    /** The first of the region's languages, but for Russian, that writes all its words so. */
    private static Language own(String form) {
        for (Language language :
                List.of(Language.KK, Language.KY, Language.UZ, Language.TG, Language.TK, Language.RU)) {
            if (List.of(form.split("\\s+")).stream().allMatch(word -> Analysis.spelling(word).contains(language))) {
                return language;
            }
        }
        return Language.EN;
    }

    private static void ask(List<Name> names, String file, Path folder) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        Set<String> missed = new LinkedHashSet<>();
        try (Newsroom newsroom =
                Newsroom.open(folder, Settings.read(folder, System.getenv(), Map.of()), Clock.systemUTC())) {
            Search search = newsroom.search();
            for (Name name : names) {
                for (String typed : name.typed()) {
                    List<String> found = search.find(StoryQuery.of(typed)).page().items().stream()
                            .map(result -> String.valueOf(result.story().externalId()))
                            .toList();
                    count(name, "in Russian", name.russian(), typed, found, counts, missed);
                    count(name, "in its own language", name.own(), typed, found, counts, missed);
                }
            }
        }
        System.out.printf("%s: %,d names%n", file, names.size());
        counts.forEach((group, count) -> System.out.printf(
                Locale.ROOT, "%-40s %5d of %5d found: %5.1f %%%n", group, count[0], count[1], 100.0 * count[0] / count[1]));
        if (System.getProperty("each") != null) {
            missed.forEach(System.out::println);
        }
    }

    /** Any one of the printed forms will do: a reader who finds a story of a person has found the person. */
    private static void count(
            Name name,
            String printed,
            List<String> forms,
            String typed,
            List<String> found,
            Map<String, int[]> counts,
            Set<String> missed) {
        if (forms.isEmpty()) {
            return;
        }
        boolean there = forms.stream().anyMatch(form -> found.contains(id(form)));
        for (String group : List.of(name.kind() + ", printed " + printed, name.kind() + ", all", "all")) {
            int[] count = counts.computeIfAbsent(group, _ -> new int[2]);
            count[0] += there ? 1 : 0;
            count[1]++;
        }
        if (!there) {
            missed.add(typed + "\t" + String.join("|", forms) + "\t" + name.kind());
        }
    }
}
