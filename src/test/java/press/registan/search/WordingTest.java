package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

/** Which story comes first depends on what words say, and not on how they were typed. */
@OnEveryDatabase
class WordingTest {

    private Room room;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = Room.open(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Copy copy(String headline, String text) {
        return Copy.of(headline).body("<p>" + text + "</p>").on("2026-02-01T06:00:00Z");
    }

    @Test
    void aSentenceInQuotationMarksThatNobodyPrintedSoIsFoundByItsWords() {
        room.with(
                copy("One", "She said that the water of the reservoir belongs to every village below the dam."),
                copy("Two", "The water stands high."),
                copy("Three", "Cotton was dear."));

        assertEquals(List.of("One"), room.headlines("\"the water of the reservoir belongs to every village\""));
        Results results = room.find("\"the reservoir water is the property of every village\" she said");
        assertEquals(Relaxed.ANY, results.relaxed());
        assertEquals(List.of("One", "Two"), Room.headlines(results));
        assertEquals(List.of(), room.headlines("\"reservoir water\""));
    }

    @Test
    void capitalsChangeNothingWhereAllIsWrittenInThem() {
        room.with(
                copy("PRESSURE ON THE GOVERNOR OF THE BANK GROWS", "It is about the rate."),
                copy("Pressure on the governor", "Of what grows, nothing on the bank."),
                copy("Growth", "The pressure of water."));

        String question = "pressure on governor of the bank";
        assertEquals(
                List.of("PRESSURE ON THE GOVERNOR OF THE BANK GROWS", "Pressure on the governor"),
                room.headlines(question));
        assertEquals(room.headlines(question), room.headlines(question.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theFirstWordsOfAStoryWithoutAStandfirstCountForMore() {
        String rest = "people met again in the evening and went home when all was done and said there ";
        room.with(
                copy("Lead", "Glaciers melted while " + rest + rest),
                copy("Later", rest + rest + "and glaciers melted."));

        assertEquals(List.of("Lead", "Later"), room.headlines("glaciers"));
    }

    @Test
    void inALongKazakhQuestionOneRareWordSaysMoreThanNumbersThatManyStoriesHave() {
        String question = "екі мың он жетінші жылы жүз ұшақ шығарылған";
        room.settle();
        assertEquals(List.of(), room.headlines(question));
        for (int i = 0; i < 6; i++) {
            room.with(
                    copy("Жаңалық " + i, "Мұнда екі мың он жүз жылы саналды.").in(Language.KK),
                    copy("Тағы " + i, "Көктемде бау-бақша гүлдеді, адамдар қуанды.")
                            .in(Language.KK));
        }
        room.with(copy("Бүгін", "Сол кезде ұшақ жасалды, оны көргендер ұзақ әңгімеледі.")
                .in(Language.KK));

        assertEquals("Бүгін", room.headlines(question).getFirst());
    }
}
