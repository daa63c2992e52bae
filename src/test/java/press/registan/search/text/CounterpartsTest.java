package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;

class CounterpartsTest {

    /** What one word of a question may become, so that it stays cheap. */
    private static final int MOST = 60;

    /** The words of the file, those that are asked first. */
    private record Line(boolean kind, List<String> asked, List<String> printed) {}

    @ParameterizedTest
    @CsvSource({
        "District, района, RU",
        "district, ауданында, KK",
        "District, районунда, KY",
        "district, tumanida, UZ",
        "district, ноҳияи, TG",
        "district, etraby, TK",
        "oblast, облысы, KK",
        "облусу, oblast, EN",
        "Lake, көлүнүн, KY",
        "озеро, koʻli, UZ",
        "Ozero, lakes, EN",
        "Pass, перевале, RU",
        "Moscow, Москве, RU",
        "Moscow, Мәскеуде, KK",
        "Мәскеу, Moscow, EN",
        "China, Қытайдан, KK",
        "Khujand, Худжанде, RU",
        "Frunze, Бишкекте, KY",
    })
    void aWordFindsItsCounterpartsInWhateverCaseTheyStand(String asked, String printed, Language language) {
        Counterparts.Found found = Counterparts.of(asked);
        Word word = Analysis.in(language).words(printed).getFirst();
        assertTrue(
                found.whole().contains(word.common()) || found.stems().contains(word.commonStem()),
                () -> word + " is not in " + found);
    }

    @Test
    void aNameOfSeveralWordsIsARow() {
        assertTrue(Counterparts.of("Oskemen").rows().contains(List.of("ust", "kamenagorsk"))
                || Counterparts.of("Oskemen").rows().contains(List.of("ust", CommonScript.of("Каменогорск"))));
        assertTrue(Counterparts.of("AlmaAta").whole().contains(CommonScript.of("Алматы")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karimov", "budget", "Kul", "көл", "Тоо", "ставка", "2026", "ь"})
    void otherWordsHaveNone(String word) {
        assertEquals(Counterparts.Found.NOTHING, Counterparts.of(word));
        assertFalse(Counterparts.isKind(word));
    }

    @Test
    void noWordIsItsOwnCounterpart() {
        for (Line line : lines()) {
            for (String word : line.asked()) {
                assertFalse(Counterparts.of(word).whole().contains(CommonScript.of(word)), word);
            }
        }
    }

    @Test
    void everyLineSaysSomethingAndNotTooMuch() {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            List<String> all = new ArrayList<>(line.asked());
            all.addAll(line.printed());
            Set<String> forms = new HashSet<>(all.stream().map(CommonScript::of).toList());
            if (forms.size() < 2 || forms.contains("") || new HashSet<>(all).size() < all.size()) {
                wrong.add(line.asked().getFirst() + ": a word twice, or nothing to find");
            }
            for (String word : line.asked()) {
                Counterparts.Found found = Counterparts.of(word);
                int ways = found.whole().size()
                        + found.stems().size()
                        + found.rows().size();
                if (ways > MOST) {
                    wrong.add(word + " becomes " + ways);
                }
                if (line.kind() != found.kind()) {
                    wrong.add(word + " is a kind in one line and a name in another");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatAPlaceIsIsKnownInBothScripts() {
        for (Line line : lines()) {
            Set<Language> apart = new HashSet<>();
            line.asked().forEach(word -> apart.addAll(Analysis.otherScripts(word)));
            assertTrue(!line.kind() || apart.contains(Language.EN), () -> line + " has no word in Cyrillic");
            assertTrue(!line.kind() || apart.contains(Language.RU), () -> line + " has no word in Latin");
        }
    }

    private static List<Line> lines() {
        List<Line> lines = SearchFiles.lines("counterparts.txt").stream()
                .map(line -> line.split("\\|"))
                .map(fields -> {
                    assertTrue(List.of("kind", "name").contains(fields[0].strip()), () -> Arrays.toString(fields));
                    return new Line(
                            fields[0].strip().equals("kind"),
                            words(fields[1]),
                            fields.length > 2 ? words(fields[2]) : List.of());
                })
                .toList();
        assertTrue(lines.size() > 200, () -> lines.size() + " lines");
        return lines;
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).toList();
    }
}
