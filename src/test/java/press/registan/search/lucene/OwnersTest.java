package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Told.standing;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.Standing;

class OwnersTest {

    @TempDir
    private Path folder;

    @Test
    void whoComesSecondReadsAndLeavesChangesToTheOwner() {
        try (Shelf owner = Shelf.of(folder, story(1, "word"));
                Shelf reader = Shelf.open(folder)) {
            assertTrue(owner.index.isOurs());
            assertFalse(reader.index.isOurs());
            assertEquals(List.of(1L), reader.found("word"));
            assertThrows(IllegalStateException.class, () -> reader.take(2, story(2, "word")));
            assertThrows(IllegalStateException.class, reader.index::remake);
        }
    }

    @Test
    void aReaderSeesWhatTheOwnerHasMadeSafe() {
        try (Shelf owner = Shelf.of(folder, story(1, "word"));
                Shelf reader = Shelf.open(folder)) {
            owner.take(2, story(2, "word"));
            reader.tend();
            assertEquals(standing(1), reader.index.standing());
            owner.tend();
            reader.tend();
            assertEquals(standing(2), reader.index.standing());
            assertEquals(List.of(2L, 1L), reader.found("word"));
        }
    }

    @Test
    void aReaderFindsTheFirstIndexAndOneThatWasMadeAnew() {
        try (Shelf owner = Shelf.open(folder);
                Shelf reader = Shelf.open(folder)) {
            assertEquals(new Standing.Missing(), reader.index.standing());
            owner.remake(1, story(1, "word"));
            reader.tend();
            assertEquals(List.of(1L), reader.found("word"));
            owner.remake(5, story(3, "word"));
            assertEquals(List.of(1L), reader.found("word"));
            reader.tend();
            assertEquals(standing(5), reader.index.standing());
            assertEquals(List.of(3L), reader.found("word"));
        }
    }

    @Test
    void aReaderBecomesTheOwnerWhenTheFolderIsFree() {
        Shelf owner = Shelf.of(folder, story(1, "word"));
        try (Shelf reader = Shelf.open(folder)) {
            try (owner) {
                owner.take(2, story(2, "word"));
                reader.tend();
                assertFalse(reader.index.isOurs());
            }
            reader.tend();
            assertTrue(reader.index.isOurs());
            assertEquals(standing(2), reader.index.standing());
            reader.take(3, story(3, "word"));
            assertEquals(List.of(3L, 2L, 1L), reader.found("word"));
        }
    }
}
