package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.changes.Change;
import press.registan.changes.ChangeFeed;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;
import press.registan.search.opensearch.OpenSearchIndex;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.OpenSearchServer;

/** That pages which show stories like their own hear of it when those may be others. */
@OnEveryDatabase
class LikenessNoticeTest {

    private static final Map<Key, Language> LANGUAGES =
            List.of(Language.values()).stream().collect(Collectors.toMap(Key::alike, language -> language));

    private static final Set<Language> ALL = Set.of(Language.values());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Copy copy(String id, Language language) {
        return Copy.of("Story " + id).id(id).in(language).on("2026-02-01T06:00:00Z");
    }

    /** The languages that are told of when something is done, until the index has it. */
    private static Set<Language> told(Room room, Runnable done) {
        long before = room.library.database.read(room.library.changes::newest);
        done.run();
        room.settle();
        return told(changes(room.library, before));
    }

    private static List<Change> changes(Library library, long after) {
        return library.database.read(reading -> library.changes.after(reading, after, 1_000));
    }

    private static Set<Language> told(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.keys().stream())
                .filter(LANGUAGES::containsKey)
                .map(LANGUAGES::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLanguageIsToldOfWhenAStoryOfItComesChangesOrGoes() {
        try (Room room = Room.open(folder)) {
            room.with(copy("other", Language.KK));

            assertEquals(Set.of(Language.EN), told(room, () -> room.with(copy("a", Language.EN))));
            assertEquals(
                    Set.of(Language.EN),
                    told(room, () -> room.with(copy("a", Language.EN).body("<p>It rains.</p>"))));
            assertEquals(Set.of(Language.EN, Language.RU), told(room, () -> room.with(copy("a", Language.RU))));
            assertEquals(
                    Set.of(Language.RU),
                    told(room, () -> room.with(copy("a", Language.RU).withdrawn("2026-02-02T06:00:00Z"))));
        }
    }

    @Test
    void ofWhatNoReaderHasSeenNothingIsTold() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", Language.EN));

            assertEquals(Set.of(), told(room, () -> room.with(Copy.of("Draft").id("b"))));
            assertEquals(
                    Set.of(),
                    told(room, () -> room.with(Copy.of("Draft, once more").id("b"))));
        }
    }

    @Test
    void whenAnotherIndexAnswersAllLanguagesAreToldOf() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", Language.EN));

            assertEquals(ALL, told(room, () -> room.indexing.remake(_ -> {})));
        }
    }

    @Test
    void whenSomebodyElseHasBroughtTheIndexWhereItStandsAllLanguagesAreToldOf() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", Language.EN), copy("b", Language.EN));
            Standing.At at = assertInstanceOf(Standing.At.class, room.index.standing());
            room.with(copy("c", Language.EN));

            room.index.take(new Batch(List.of(), Set.of(), at));

            assertEquals(ALL, told(room, () -> room.with(copy("d", Language.EN))));
        }
    }

    @Test
    void whereChangesWereDroppedForLaterOnesAllLanguagesAreToldOf() {
        try (Library library = library()) {
            LikenessNotice notice = new LikenessNotice(library.database, library.changes, library.stories.languages());
            List<Change> edited = List.of(new Change(7, "story 1", Set.of(Key.story(1)), Room.NOW));
            Batch batch = new Batch(List.of(), Set.of(1L), new Standing.At("recipe", "feed", 7));

            notice.of(batch, edited, 6);
            notice.tell();
            assertEquals(Set.of(), told(changes(library, 0)));

            notice.of(batch, edited, 5);
            notice.tell();
            assertEquals(ALL, told(changes(library, 0)));
        }
    }

    @Test
    void whoeverIsToldIsAnsweredWithWhatWasTakenIn() throws Exception {
        try (Room room = Room.open(folder);
                Listener listener = new Listener(room.library, room.search)) {
            room.with(copy("a", Language.EN));
            assertEquals(List.of("Story a"), listener.found());
        }
    }

    @Test
    void whoeverIsToldByAnotherServerOfAClusterIsToo() throws Exception {
        try (Library library = new Library(folder, Room.NOW.toString(), Room.LANGUAGES);
                Room other = Room.over(library, opensearch(), () -> false);
                Listener listener = new Listener(library, other.search);
                Room one = Room.over(library, opensearch())) {
            one.with(copy("a", Language.EN));
            assertEquals(List.of("Story a"), listener.found());
        }
    }

    private static SearchIndex opensearch() {
        Ranking ranking = Ranking.usual();
        return OpenSearchIndex.at(OpenSearchServer.running().url(), "notice", ranking.bag(), ranking.line());
    }

    /** The other sees nothing of what it is told of until the owner has made it safe, and then nobody tells it. */
    @Test
    void whoReadsTheFolderOfAnotherSaysItWhenItSeesIt() throws Exception {
        try (Room owner = Room.over(library(), quick());
                Room reader = Room.over(library(), quick());
                Listener listener = new Listener(reader.library, reader.search)) {
            owner.with(copy("a", Language.EN));
            while (!listener.found.isDone()) {
                reader.indexing.take(List.of());
                Thread.onSpinWait();
            }
            assertEquals(List.of("Story a"), listener.found());
        }
    }

    private Library library() {
        return new Library(folder, Room.NOW.toString(), Room.LANGUAGES);
    }

    /** One that is made safe often. */
    private SearchIndex quick() {
        Means usual = Means.usual().with(Ranking.usual()::of);
        return LuceneIndex.open(
                folder.resolve("search"),
                new Means(usual.weighing(), usual.limit(), Duration.ofMillis(20), usual.buffer(), usual.remaking()));
    }

    /** A process that keeps pages: when it is told of likeness it asks what there is, until there is something. */
    private static final class Listener implements AutoCloseable {

        private final CompletableFuture<List<String>> found = new CompletableFuture<>();
        private final ChangeFeed feed;

        Listener(Library library, Search search) {
            feed = new ChangeFeed(library.database, library.changes);
            feed.follow(changes -> {
                if (told(changes).contains(Language.EN)) {
                    List<String> headlines = Room.headlines(search.find(StoryQuery.of("story")));
                    if (!headlines.isEmpty()) {
                        found.complete(new ArrayList<>(headlines));
                    }
                }
            });
            feed.start();
        }

        List<String> found() throws Exception {
            return found.get(1, TimeUnit.MINUTES);
        }

        @Override
        public void close() {
            feed.close();
        }
    }
}
