package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.Field;

class NeighboursTest {

    private Shelf shelf;

    @BeforeEach
    void someWords(@TempDir Path folder) {
        shelf = Shelf.of(folder, story(1, "bishkek budget"), story(2, "bishkek bishek"), story(3, "vishkek biskhek"));
        shelf.take(2, story(4, "bishkek biskhek"), story(5, "bishke дом 𝒳ray"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private List<String> near(String token, int changes, int most) {
        return shelf.index.near(Field.COMMON, token, changes, most);
    }

    @Test
    void aLetterLeftOutPutInChangedOrExchangedIsOneChange() {
        assertEquals(List.of("bishkek", "biskhek", "bishke"), near("bishek", 1, 10));
        assertEquals(List.of("bishkek"), near("bishkekk", 1, 10));
        assertEquals(List.of("bishkek"), near("bushkek", 1, 10));
        assertEquals(List.of("bishkek"), near("bihskek", 1, 10));
    }

    @Test
    void fewerChangesComeFirstThenWhatMoreStoriesHaveThenTheAlphabet() {
        assertEquals(List.of("biskhek", "bishek", "bishke"), near("bishkek", 2, 10));
        assertEquals(List.of("bishkek", "biskhek", "bishek"), near("biskkek", 2, 3));
    }

    @Test
    void theFirstLetterStaysAndTheTokenItselfIsLeftOut() {
        assertEquals(List.of(), near("wishkek", 2, 10));
        assertEquals(List.of(), near("budget", 2, 10));
    }

    @Test
    void atMostSoManyAreGiven() {
        assertEquals(List.of("biskhek"), near("bishkek", 1, 1));
    }

    @Test
    void lettersBeyondLatinAndBeyondTheFirstPlaneAreLettersToo() {
        assertEquals(List.of("дом"), near("дым", 1, 10));
        assertEquals(List.of("𝒳ray"), near("𝒳rey", 1, 10));
    }

    @Test
    void aFieldThatNobodyHasHasNoTokens() {
        assertEquals(List.of(), shelf.index.near(Field.BYLINE, "bishkek", 2, 10));
    }
}
