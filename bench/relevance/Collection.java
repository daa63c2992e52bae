package press.registan.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;

/**
 * Texts, questions, and which texts answer which question, as somebody judged.
 *
 * @param judged for each question that anything answers, how well which texts do, from 1
 */
record Collection(Language language, List<Text> texts, List<Query> queries, Map<String, Map<String, Integer>> judged) {

    /** A text; its title is empty where it has none. */
    record Text(String id, String title, String body) {}

    /** A question in its language. */
    record Query(String id, String text, Language language) {}

    /**
     * Reads {@code docs.tsv} (id, title, text; or id, text), {@code queries.tsv} (id, text, language if it has another),
     * {@code qrels.trec} and, where there is one, {@code language}; else the texts are in English, or in LANGUAGE.
     */
    static Collection read(Path folder) throws IOException {
        Language language = language(folder);
        List<Text> texts = new ArrayList<>();
        for (String[] row : rows(folder.resolve("docs.tsv"), "\t")) {
            texts.add(row.length > 2
                    ? new Text(row[0], plain(row[1]), plain(row[2]))
                    : new Text(row[0], "", plain(row.length > 1 ? row[1] : "")));
        }
        Map<String, Map<String, Integer>> judged = new HashMap<>();
        for (String[] row : rows(folder.resolve("qrels.trec"), "\\s+")) {
            int how = Integer.parseInt(row[3]);
            if (how > 0) {
                judged.computeIfAbsent(row[0], _ -> new HashMap<>()).put(row[2], how);
            }
        }
        List<Query> queries = new ArrayList<>();
        for (String[] row : rows(folder.resolve("queries.tsv"), "\t")) {
            if (row.length > 1 && judged.containsKey(row[0])) {
                queries.add(new Query(row[0], plain(row[1]), row.length > 2 ? called(row[2]) : language));
            }
        }
        return new Collection(language, texts, queries, judged);
    }

    private static Language language(Path folder) throws IOException {
        Path told = folder.resolve("language");
        return called(
                Files.exists(told)
                        ? Files.readString(told)
                        : System.getenv().getOrDefault("LANGUAGE", "en"));
    }

    private static Language called(String code) {
        return Language.valueOf(code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String[]> rows(Path file, String between) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(line.strip().split(between));
            }
        }
        return rows;
    }

    /** Without the two escapes that stand for white space. */
    private static String plain(String text) {
        return text.replace("\\n", " ").replace("\\t", " ").strip();
    }

    /** The half that things were tried on, {@code tune}, or the one that was left alone; whole for any other word. */
    Collection half(String which) {
        int keep = which.equals("tune") ? 0 : which.equals("held") ? 1 : -1;
        List<Query> kept = new ArrayList<>();
        for (Query query : queries) {
            if (keep < 0 || Math.floorMod(query.id().hashCode() * 0x9E3779B9 >>> 16, 2) == keep) {
                kept.add(query);
            }
        }
        return new Collection(language, texts, kept, judged);
    }
}
