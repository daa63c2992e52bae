package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Told.batch;
import static press.registan.search.lucene.Told.standing;
import static press.registan.search.lucene.Told.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.SearchIndex.Remaking;

class RemakeTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void theOldOneAnswersAndTakesInUntilTheNewOneIsComplete() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "old"))) {
            try (Remaking remaking = shelf.index.remake()) {
                remaking.take(batch(3, story(1, "new")));
                remaking.take(batch(4, story(2, "new")));
                shelf.take(5, story(9, "old"));
                assertEquals(List.of(9L, 1L), shelf.found("old"));
                assertEquals(List.of(), shelf.found("new"));
                remaking.switchOver();
                assertEquals(List.of(2L, 1L), shelf.found("new"));
                assertEquals(List.of(), shelf.found("old"));
                assertEquals(standing(4), shelf.index.standing());
            }
            shelf.take(5, story(3, "new"));
            assertEquals(List.of(3L, 2L, 1L), shelf.found("new"));
            assertEquals(List.of("2"), Folders.generations(folder));
        }
    }

    @Test
    void whatIsSwitchedToIsSafeAtOnce() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            shelf.remake(7, story(2, "word"));
            Folders.copy(folder, elsewhere.resolve("killed"));
        }
        try (Shelf killed = Shelf.open(elsewhere.resolve("killed"))) {
            assertEquals(standing(7), killed.index.standing());
            assertEquals(List.of(2L), killed.found("word"));
        }
    }

    @Test
    void closedBeforeItIsCompleteItLeavesNothingBehind() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            try (Remaking remaking = shelf.index.remake()) {
                remaking.take(batch(2, story(2, "word")));
            }
            assertEquals(List.of(1L), shelf.found("word"));
            assertEquals(List.of("1"), Folders.generations(folder));
        }
    }

    @Test
    void whatAKillLeavesHalfMadeIsTakenAwayAtTheNextStart() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"));
                Remaking remaking = shelf.index.remake()) {
            remaking.take(batch(2, story(2, "word")));
            Folders.copy(folder, elsewhere.resolve("killed"));
        }
        assertEquals(List.of("1", "2"), Folders.generations(elsewhere.resolve("killed")));
        try (Shelf killed = Shelf.open(elsewhere.resolve("killed"))) {
            assertEquals(List.of(1L), killed.found("word"));
            assertEquals(List.of("1"), Folders.generations(elsewhere.resolve("killed")));
        }
    }

    @Test
    void thereIsOneAtATime() {
        try (Shelf shelf = Shelf.of(folder)) {
            try (Remaking remaking = shelf.index.remake()) {
                assertThrows(IllegalStateException.class, shelf.index::remake);
                assertThrows(IllegalStateException.class, remaking::switchOver, "nobody knows where it stands");
            }
            shelf.remake(2, story(1, "word"));
            assertEquals(List.of(1L), shelf.found("word"));
        }
    }

    @Test
    void whatCannotBeTakenInIsToldAtTheLatestWhenItIsToAnswer() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            try (Remaking remaking = shelf.index.remake()) {
                remaking.take(batch(2, story(2, "x".repeat(40_000))));
                assertThrows(IllegalArgumentException.class, remaking::switchOver);
                assertThrows(IllegalArgumentException.class, remaking::switchOver, "however often it is tried");
            }
            assertEquals(List.of(1L), shelf.found("word"));
            assertTrue(Files.exists(folder.resolve("1")));
        }
    }

    @Test
    void whoeverSearchesMeanwhileFindsTheOldOrTheNewAndNothingElse() throws ExecutionException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (Shelf shelf = Shelf.of(folder, story(1, "word"));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> searching = readers.submit(() -> {
                int searches = 0;
                while (!over.get()) {
                    List<Long> found = shelf.found("word");
                    assertTrue(found.equals(List.of(1L)) || found.equals(List.of(2L)), () -> "found " + found);
                    searches++;
                }
                return searches;
            });
            for (int round = 0; round < 10; round++) {
                shelf.remake(round, story(1 + round % 2, "word"));
            }
            over.set(true);
            assertTrue(searching.get() > 0);
        }
    }
}
