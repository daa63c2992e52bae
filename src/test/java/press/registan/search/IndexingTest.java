package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Slug;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class IndexingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Copy copy(String id, String headline) {
        return Copy.of(headline).id(id).on("2026-02-01T06:00:00Z");
    }

    @Test
    void whatIsPublishedCorrectedAndWithdrawnIsFoundAndGone() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
            assertEquals(List.of("Water"), room.headlines("water"));

            room.with(copy("a", "Fire"));
            assertEquals(List.of(), room.headlines("water"));
            assertEquals(List.of("Fire"), room.headlines("fire"));

            room.with(copy("a", "Fire").withdrawn("2026-02-02T06:00:00Z"));
            assertEquals(List.of(), room.headlines("fire"));
        }
    }

    @Test
    void aStoryWhoseTimeComesIsFoundWithoutAnythingBeingWritten() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water").on("2026-03-01T07:00:00Z"));
            assertEquals(List.of(), room.headlines("water"));

            room.library.clock.set("2026-03-01T07:00:00Z");

            assertEquals(List.of("Water"), room.headlines("water"));
        }
    }

    @Test
    void mergedTopicsAreOne() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "One").topic("Rivers"), copy("b", "Two").topic("Streams"));

            room.library.stories.reshelving().merge("topic", new Slug("streams"), new Slug("rivers"));
            room.settle();

            assertEquals(Set.of("One", "Two"), Set.copyOf(room.headlines("topic:rivers")));
            assertEquals(Set.of("One", "Two"), Set.copyOf(room.headlines("topic:streams")));
        }
    }

    @Test
    void whatWasWrittenWhileNobodyFollowedIsBroughtLater() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
        }
        try (Room room = Room.open(folder)) {
            room.with(copy("b", "Fire"));
        }
        try (Room room = Room.open(folder)) {
            room.settle();
            assertEquals(List.of("Water"), room.headlines("water"));
            assertEquals(List.of("Fire"), room.headlines("fire"));
        }
    }

    @Test
    void anIndexThatIsLostOrDamagedIsMadeAnew() throws IOException {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("search"))) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList();
        }
        for (Path file : files) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (Room room = Room.open(folder)) {
            room.settle();
            assertEquals(List.of("Water"), room.headlines("water"));
        }
    }

    @Test
    void anIndexOfAnotherRecipeOrFeedIsMadeAnew() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
            Standing.At at = assertInstanceOf(Standing.At.class, room.index.standing());
            room.index.take(new Batch(List.of(), Set.of(), new Standing.At("another", at.feed(), at.position())));
            room.with(copy("b", "Fire"));
            assertEquals(
                    at.recipe(),
                    assertInstanceOf(Standing.At.class, room.index.standing()).recipe());
            assertEquals(List.of("Water"), room.headlines("water"));

            room.library.database.change(room.library.changes::beginAnew);
        }
        try (Room room = Room.open(folder)) {
            room.settle();
            assertEquals(List.of("Fire"), room.headlines("fire"));
        }
    }

    @Test
    void anIndexThatKnowsALaterStateOfTheFeedIsMadeAnew() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
            Standing.At at = assertInstanceOf(Standing.At.class, room.index.standing());
            room.index.take(
                    new Batch(List.of(), Set.of(), new Standing.At(at.recipe(), at.feed(), at.position() + 1_000)));
        }
        try (Room room = Room.open(folder)) {
            room.with(copy("b", "Fire"));
            assertEquals(List.of("Fire"), room.headlines("fire"));
        }
    }

    @Test
    void anIndexThatIsNotWhatTheStoreSaysIsFoundOut() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water").section("Politics").topic("Rivers").by("Jo Doe"), copy("b", "Fire"));
            IndexAudit audit = new IndexAudit(room.index, room.library.stories, Room.LANGUAGES, room.library.clock);
            assertEquals(List.of(), audit.findings());

            Standing.At at = assertInstanceOf(Standing.At.class, room.index.standing());
            room.index.take(new Batch(List.of(), Set.of(room.story("Water").id()), at));

            assertEquals(4, audit.findings().size());
            assertTrue(audit.findings()
                    .getFirst()
                    .startsWith("The search index has 1 public stories in “en”, the store 2."));
        }
    }

    @Test
    void anIndexThatIsSetBackToWhatItWasIsToldAgain() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
            Standing.At before = assertInstanceOf(Standing.At.class, room.index.standing());
            room.with(copy("b", "Fire"));
            Question newest = new Question(
                    new Clause.Everything(), Filters.none(Instant.parse("2026-03-01T00:00:00Z")), Sort.NEWEST, 0, 1, 0);
            long fire = room.index.answer(newest).hits().getFirst().story();

            room.index.take(new Batch(List.of(), Set.of(fire), before));
            assertEquals(List.of(), room.headlines("fire"));
            room.with(copy("c", "Snow"));

            assertEquals(List.of("Fire"), room.headlines("fire"));
        }
    }

    @Test
    void whoAsksForItGetsTheIndexMadeAnew() {
        try (Room room = Room.open(folder)) {
            room.with(copy("a", "Water"));
            room.indexing.askRemake();
            room.settle();
            assertEquals(List.of("Water"), room.headlines("water"));
        }
    }
}
