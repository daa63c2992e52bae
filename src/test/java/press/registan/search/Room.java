package press.registan.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import press.registan.changes.ChangeFeed;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.story.Card;
import press.registan.story.Story;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.ReadingRoom;

/** Stories in a database with a search over them, all as in the program, without the site around. */
final class Room implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.values()));
    private static final Duration LONG = Duration.ofSeconds(60);

    final Library library;
    final SearchIndex index;
    final Search search;
    final Indexing indexing;
    private final ChangeFeed feed;

    private Room(Library library, SearchIndex index, Turn turn) {
        this.library = library;
        this.index = index;
        search = new Search(library.database, index, library.stories, LANGUAGES, Library.BISHKEK, library.clock);
        indexing = new Indexing(library.database, library.changes, library.stories, index, turn, search.follower());
        feed = new ChangeFeed(library.database, library.changes);
        feed.follow(search.follower());
        feed.follow(indexing);
        feed.start();
        indexing.start();
    }

    /** One with Lucene; the second time in the same folder, the same one. */
    static Room open(Path folder) {
        return over(new Library(folder, NOW.toString(), LANGUAGES), lucene(folder));
    }

    static Room over(Library library, SearchIndex index) {
        return over(library, index, Turn.ALWAYS);
    }

    static Room over(Library library, SearchIndex index, Turn turn) {
        return new Room(library, index, turn);
    }

    static SearchIndex lucene(Path folder) {
        return ReadingRoom.lucene(folder.resolve("search"));
    }

    /** Takes stories in, and returns when they can be found. */
    Room with(Copy... copies) {
        library.take(copies);
        settle();
        return this;
    }

    void settle() {
        try {
            if (!indexing.awaitCaughtUp(LONG)) {
                throw new AssertionError("the index did not catch up");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    Results find(String text) {
        return search.find(StoryQuery.of(text));
    }

    /** The headlines of what is found, in their order. */
    List<String> headlines(String text) {
        return headlines(find(text));
    }

    static List<String> headlines(Results results) {
        return results.page().items().stream()
                .map(result -> result.story().headline())
                .toList();
    }

    Story story(String headline) {
        return find("\"" + headline + "\"").page().items().stream()
                .map(Results.Result::story)
                .filter(story -> story.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    /** The headlines of stories like this one. */
    List<String> similar(Story story, int most) {
        return search.similar(new MadeFrom(), story, List.of(), most).stream()
                .map(Card::headline)
                .toList();
    }

    /** A text with what is marked between stars. */
    static String starred(Marked text) {
        return text.pieces().stream()
                .map(piece -> piece.found() ? "*" + piece.text() + "*" : piece.text())
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        feed.close();
        indexing.close();
        index.close();
        library.close();
    }
}
