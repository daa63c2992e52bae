package press.registan.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * How good the results are, on texts and questions that somebody judged: ours beside Lucene as it comes. {@code Relevance
 * FOLDER…}, with {@code -Dhalf=tune} or {@code held} for one half of the questions, and {@code -Deach=1} for what it would be
 * without each technique. The indexes are left where {@code java.io.tmpdir} is.
 */
final class Relevance {

    /** So many results are looked at for the measures that look beyond the first page. */
    static final int DEPTH = 1_000;

    /** What a technique is switched off by. */
    private static final Map<String, String> WITHOUT = new LinkedHashMap<>();

    static {
        WITHOUT.put("words side by side", "proximity.boost=0");
        WITHOUT.put("the word as it is spelt", "boost.common=0");
        WITHOUT.put("forms in the common script", "boost.kin=0");
        WITHOUT.put("length counting less there", "line.b=0.75");
        WITHOUT.put("the headline counting more", "weight.headline=1");
    }

    private Relevance() {}

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            Collection collection = Collection.read(Path.of(folder)).half(System.getProperty("half", "whole"));
            measure(Path.of(folder).getFileName().toString(), collection);
        }
    }

    private static void measure(String name, Collection collection) throws IOException {
        System.out.printf(
                "%n%s: %,d texts, %,d questions, %s%n",
                name, collection.texts().size(), collection.queries().size(), collection.language());
        List<Measured> stock = new ArrayList<>();
        try (Stock theirs = new Stock(collection)) {
            for (Collection.Query query : collection.queries()) {
                stock.add(measured(theirs.find(query, DEPTH), query, collection));
            }
        }
        System.out.printf(
                "%-36s %8s %8s %8s %8s %9s %7s%n", "", "nDCG@10", "P@10", "MAP", "rec@100", "nDCG", "chance");
        row("plain BM25, " + Stock.analyzer(collection.language()).getClass().getSimpleName(), stock, stock);
        Ranking usual = Ranking.usual();
        try (Ours ours = new Ours(collection, usual, Files.createTempDirectory("relevance"))) {
            Map<Relaxed, Integer> ways = new EnumMap<>(Relaxed.class);
            List<Measured> read = new ArrayList<>();
            for (Collection.Query query : collection.queries()) {
                Ours.Found found = ours.find(query, DEPTH);
                ways.merge(found.relaxed(), 1, Integer::sum);
                read.add(measured(found.ids(), query, collection));
            }
            row("ours, as readers have it", read, stock);
            row("ours, a short first page filled", each(collection, query -> ours.filled(query, 10, DEPTH)), stock);
            row("ours, any of the words", each(collection, query -> ours.any(query, DEPTH)), stock);
            System.out.println("found with all of the words, most, any: " + List.of(Relaxed.values()).stream()
                    .map(way -> String.valueOf(ways.getOrDefault(way, 0)))
                    .toList());
            if (System.getProperty("each") != null) {
                without(collection, ours, stock);
            }
        }
    }

    private static void without(Collection collection, Ours ours, List<Measured> stock) throws IOException {
        for (Map.Entry<String, String> without : WITHOUT.entrySet()) {
            Ranking ranking = changed(without.getValue());
            String what = "without " + without.getKey();
            if (ours.turnedTo(ranking)) {
                row(what, each(collection, query -> ours.any(query, DEPTH)), stock);
                continue;
            }
            try (Ours other = new Ours(collection, ranking, Files.createTempDirectory("relevance"))) {
                row(what, each(collection, query -> other.any(query, DEPTH)), stock);
            }
        }
    }

    /** The usual ranking but for these: {@code name=value}, with spaces between. */
    static Ranking changed(String changes) {
        Properties data = Ranking.written();
        for (String change : changes.strip().split(" ")) {
            String[] pair = change.split("=");
            if (data.setProperty(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException(pair[0]);
            }
        }
        return Ranking.of(data);
    }

    private static List<Measured> each(
            Collection collection, Function<Collection.Query, List<String>> engine) {
        return collection.queries().stream()
                .map(query -> measured(engine.apply(query), query, collection))
                .toList();
    }

    static Measured measured(List<String> found, Collection.Query query, Collection collection) {
        return Measured.of(found, collection.judged().get(query.id()));
    }

    private static void row(String what, List<Measured> one, List<Measured> stock) {
        double theirs = Measured.mean(stock, Measured::ndcg);
        double mine = Measured.mean(one, Measured::ndcg);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.4f %8.4f %8.4f %8.4f %+8.1f%% %7s%n",
                what,
                mine,
                Measured.mean(one, Measured::precision),
                Measured.mean(one, Measured::average),
                Measured.mean(one, Measured::recall),
                (mine / theirs - 1) * 100,
                one == stock ? "" : String.format(Locale.ROOT, "%.4f", Measured.chance(one, stock)));
    }
}
