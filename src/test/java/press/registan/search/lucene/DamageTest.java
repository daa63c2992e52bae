package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Told.standing;
import static press.registan.search.lucene.Told.story;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;
import press.registan.search.Standing;

class DamageTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void anIndex() {
        Shelf.of(folder, story(1, "word")).close();
    }

    private void assertMissingAndMadeAnew() throws IOException {
        try (Shelf shelf = Shelf.open(folder)) {
            assertEquals(new Standing.Missing(), shelf.index.standing());
            assertTrue(shelf.index.isOurs());
            assertThrows(Problem.Unavailable.class, () -> shelf.found("word"));
            assertThrows(IllegalStateException.class, () -> shelf.take(2, story(2, "word")));
            assertEquals(List.of("1"), Folders.generations(folder), "what is damaged is kept for whoever wonders why");
            shelf.remake(3, story(1, "word"));
            assertEquals(standing(3), shelf.index.standing());
            assertEquals(List.of("2"), Folders.generations(folder));
            shelf.take(4, story(2, "word"));
            assertEquals(List.of(2L, 1L), shelf.found("word"));
        }
    }

    @Test
    void anIndexWithoutItsListOfPartsIsMissing() throws IOException {
        Files.delete(Folders.file(folder, "segments_"));
        assertMissingAndMadeAnew();
    }

    @Test
    void anIndexWithAFileFullOfNonsenseIsMissing() throws IOException {
        Files.writeString(Folders.file(folder, "segments_"), "nonsense ".repeat(20));
        assertMissingAndMadeAnew();
    }

    @Test
    void anIndexWithAFileCutShortIsMissing() throws IOException {
        try (FileChannel file = FileChannel.open(Folders.file(folder, "_0.cfs"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        assertMissingAndMadeAnew();
    }

    @Test
    void anIndexWithAFileLostIsMissing() throws IOException {
        Files.delete(Folders.file(folder, "_0.cfs"));
        assertMissingAndMadeAnew();
    }

    @Test
    void anIndexOfAnotherVersionIsMissing() throws IOException {
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder.resolve("1")), new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    java.util.Map.of("format", "0", "recipe", "recipe", "feed", "feed", "position", "1")
                            .entrySet());
        }
        assertMissingAndMadeAnew();
    }

    @Test
    void anIndexOfWhichTheFolderIsGoneIsMissing() throws IOException {
        Generations.remove(folder.resolve("1"));
        try (Shelf shelf = Shelf.open(folder)) {
            assertEquals(new Standing.Missing(), shelf.index.standing());
            shelf.remake(2, story(2, "word"));
            assertEquals(List.of(2L), shelf.found("word"));
        }
    }

    @Test
    void aReaderOfADamagedIndexFindsNothingUntilTheOwnerHasMadeItAnew() throws IOException {
        Files.writeString(Folders.file(folder, "segments_"), "nonsense ".repeat(20));
        try (Shelf owner = Shelf.open(folder);
                Shelf reader = Shelf.open(folder)) {
            assertEquals(new Standing.Missing(), reader.index.standing());
            owner.remake(3, story(1, "word"));
            reader.tend();
            assertEquals(List.of(1L), reader.found("word"));
        }
    }
}
