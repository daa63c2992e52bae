package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class AnewTest {

    private static final int STORIES = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatComesWhileItFillsIsLeftToTheChanges() {
        try (Library library = new Library(folder, "2026-03-01T06:00:00Z");
                SearchIndex index = Room.lucene(folder)) {
            library.take(IntStream.range(0, STORIES).mapToObj(AnewTest::copy).toArray(Copy[]::new));
            LongAdder filled = new LongAdder();

            new Anew(library.stories, new Documents(Ranking.usual()), index)
                    .fill(0, new Standing.At("recipe", "feed", 0), () -> comes(library), filled::add)
                    .remaking()
                    .close();

            assertEquals(STORIES, filled.sum());
        }
    }

    private static boolean comes(Library library) {
        library.take(copy(STORIES));
        return true;
    }

    private static Copy copy(int number) {
        return Copy.of("Story " + number).id("story-" + number).on("2026-02-01T06:00:00Z");
    }
}
