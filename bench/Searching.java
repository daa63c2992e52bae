import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.FSDirectory;
import press.registan.app.Newsroom;
import press.registan.app.Serving;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.search.Dimension;
import press.registan.search.Search;
import press.registan.search.Sort;
import press.registan.search.StoryQuery;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;
import press.registan.story.Story;
import press.registan.taxonomy.ShelfKind;

/**
 * How long searches take over the publication of a folder, whose index is up to date: whole searches as a page makes them
 * (question, facets, stories read from the database, words marked), the same without facets, and the limit: a plain {@code
 * IndexSearcher} with the same words on the same index, where that is in the folder. Then how soon a change is found after
 * its commit. {@code java Searching.java DATA EACH}, with Registan's jars on the class path.
 */
class Searching {

    private static final Random CHANCE = new Random(4711);

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        Settings settings = Settings.read(folder, System.getenv(), Map.of(Setting.SERVER_PORT, "0"));
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
                Serving serving = Serving.start(newsroom)) {
            Search search = newsroom.search();
            List<Story> sample = sample(newsroom);
            Map<String, List<StoryQuery>> kinds = kinds(sample, newsroom, each);
            for (int clients : new int[] {1, 8}) {
                System.out.println("clients " + clients + ", ms: p50 p95 p99");
                kinds.forEach((kind, queries) -> {
                    print(kind + ", no facets", queries, clients, search::stories);
                    print(kind + ", with facets", queries, clients, search::find);
                });
                List<String> begun = begun(sample, each);
                print("suggestions", begun, clients, typed -> search.suggest(typed, Language.EN, 8));
                List<Story> pages = sample.subList(0, Math.min(sample.size(), each));
                print("stories like one", pages, clients, story -> search.similar(new MadeFrom(), story, List.of(), 5));
            }
            if (settings.search().url() == null) {
                plain(folder, kinds);
            }
            found(newsroom, search, each / 4);
        }
    }

    /** Stories from all over the archive. */
    private static List<Story> sample(Newsroom newsroom) {
        long total = newsroom.stories().listing(new MadeFrom(), 0, Language.EN, 1, 1).total();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(1 + (long) (CHANCE.nextDouble() * total));
        }
        return newsroom.stories().shown(ids).stream().filter(story -> story.language() == Language.EN).toList();
    }

    private static Map<String, List<StoryQuery>> kinds(List<Story> sample, Newsroom newsroom, int each) {
        Map<String, List<StoryQuery>> kinds = new LinkedHashMap<>();
        List<List<String>> texts = sample.stream().map(Searching::words).filter(words -> words.size() > 12).toList();
        var sections = newsroom.stories().directory().counted(new MadeFrom(), java.util.Set.of(ShelfKind.SECTION, ShelfKind.SUBJECT));
        List<StoryQuery> one = new ArrayList<>();
        List<StoryQuery> three = new ArrayList<>();
        List<StoryQuery> phrase = new ArrayList<>();
        List<StoryQuery> filtered = new ArrayList<>();
        List<StoryQuery> newest = new ArrayList<>();
        List<StoryQuery> misspelt = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            List<String> words = texts.get(CHANCE.nextInt(texts.size()));
            String word = any(words);
            one.add(StoryQuery.of(word));
            three.add(StoryQuery.of(any(words) + " " + any(words) + " " + any(words)));
            int at = CHANCE.nextInt(words.size() - 2);
            phrase.add(StoryQuery.of("\"" + words.get(at) + " " + words.get(at + 1) + "\""));
            var shelf = sections.get(CHANCE.nextInt(Math.min(20, sections.size()))).shelf();
            filtered.add(new StoryQuery(
                    word,
                    Map.of(shelf.kind() == ShelfKind.SECTION ? Dimension.SECTION : Dimension.TOPIC, shelf.slug()),
                    Language.EN, null, null, Sort.RELEVANCE, 1, 10));
            newest.add(new StoryQuery(word, Map.of(), null, null, null, Sort.NEWEST, 1, 10));
            String longer = words.stream().filter(w -> w.length() > 6).findAny().orElse("government");
            int slip = 2 + CHANCE.nextInt(longer.length() - 3);
            misspelt.add(StoryQuery.of(longer.substring(0, slip) + "qx".charAt(i % 2) + longer.substring(slip + 1)));
        }
        kinds.put("one word", one);
        kinds.put("three words", three);
        kinds.put("phrase of two", phrase);
        kinds.put("one word, filtered", filtered);
        kinds.put("one word, newest", newest);
        kinds.put("misspelt", misspelt);
        return kinds;
    }

    private static List<String> words(Story story) {
        String text = story.headline() + " " + story.body().html().replaceAll("<[^>]+>", " ");
        return Analysis.in(Language.EN).words(text).stream()
                .filter(word -> !word.stop() && word.end() - word.start() > 2)
                .map(word -> text.substring(word.start(), word.end()))
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .toList();
    }

    private static String any(List<String> words) {
        return words.get(CHANCE.nextInt(words.size()));
    }

    private static List<String> begun(List<Story> sample, int each) {
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            List<String> words = words(sample.get(CHANCE.nextInt(sample.size())));
            if (!words.isEmpty()) {
                String word = words.getFirst();
                begun.add(word.substring(0, Math.min(word.length(), 3 + CHANCE.nextInt(3))));
            }
        }
        return begun;
    }

    private static <T> void print(String kind, List<T> questions, int clients, Consumer<T> ask) {
        questions.subList(0, Math.min(questions.size(), 200)).forEach(ask);
        long[] took = new long[questions.size()];
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                all.add(pool.submit(() -> {
                    for (int i = first; i < took.length; i += clients) {
                        long begun = System.nanoTime();
                        ask.accept(questions.get(i));
                        took[i] = System.nanoTime() - begun;
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        System.out.println("  " + kind + ": " + percentiles(took));
    }

    private static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return "%.2f %.2f %.2f".formatted(at(nanos, .5), at(nanos, .95), at(nanos, .99));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    /** The limit: the same words as stems in one field, the first ten by score, and the exact count. */
    private static void plain(Path folder, Map<String, List<StoryQuery>> kinds) throws IOException {
        Path search = folder.resolve("search");
        Path index = search.resolve(Files.readString(search.resolve("current")).strip());
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            System.out.println("plain IndexSearcher over " + reader.numDocs() + " stories, 1 client, ms: p50 p95 p99");
            for (String kind : List.of("one word", "three words")) {
                print(kind + ", first ten and count", kinds.get(kind), 1, query -> {
                    try {
                        BooleanQuery.Builder all = new BooleanQuery.Builder();
                        for (Word word : Analysis.in(Language.EN).words(query.text())) {
                            all.add(new TermQuery(new Term("text.en", word.stem())), Occur.MUST);
                        }
                        Query built = all.build();
                        searcher.search(built, 10);
                        searcher.search(built, new TotalHitCountCollectorManager(searcher.getSlices()));
                    } catch (IOException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
            }
        }
    }

    /** From the commit of a change until a search finds it. */
    private static void found(Newsroom newsroom, Search search, int times) throws IOException, InterruptedException {
        Path file = Files.createTempFile("found", ".jsonl");
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            String word = "findable" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676);
            Files.writeString(file, """
                    {"id":"findable","slug":"findable","headline":"Now %s","body":"<p>Now.</p>","published":"%s"}
                    """.formatted(word, Instant.now().minus(Duration.ofSeconds(1))));
            newsroom.storyImport().run(new StoryFiles(newsroom.languages()), List.of(file), new ImportOptions(false, null), _ -> {});
            long committed = System.nanoTime();
            while (search.stories(StoryQuery.of("headline:" + word)).page().total() == 0) {
                Thread.sleep(1);
            }
            took[i] = System.nanoTime() - committed;
        }
        System.out.println("commit until found, " + times + " times, ms: p50 p95 p99 " + percentiles(took));
        Files.delete(file);
    }
}
