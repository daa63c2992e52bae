package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonScriptTest {

    private static final String REGION =
            "аеёиоуыэюяйьъбвгджзклмнпрстфхцчшщәғқңөұүһіўҳҷӣӯaeiouybcdfghjklmnpqrstvwxzşçžňýäöüʻ’'\"`.09 -";

    private static final String REST = "İIßøłéâŝʹ\u0301\u0306\u00ad\u200d\ud800\udfff北λქش한Ⅷª½";

    /** Spellings of one name: those of one form, and those that find it when they are asked for. */
    private record Name(List<String> same, List<String> asked) {}

    @Test
    void spellingsOfOneNameHaveOneForm() throws Exception {
        List<String> apart = new ArrayList<>();
        for (Name name : names()) {
            String form = CommonScript.of(name.same().getFirst());
            for (String spelling : name.same()) {
                if (!CommonScript.of(spelling).equals(form)) {
                    apart.add(name.same().getFirst() + " " + form + ", but " + spelling + " "
                            + CommonScript.of(spelling));
                }
            }
        }
        assertEquals(List.of(), apart);
    }

    @Test
    void aQuestionFindsWhatElseMayHaveBeenMeant() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Name name : names()) {
            String printed = CommonScript.of(name.same().getFirst());
            for (String asked : name.asked()) {
                if (!CommonScript.asked(asked).contains(printed)) {
                    missed.add(asked + " does not find " + printed + " but " + CommonScript.asked(asked));
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void theTableIsLargeEnoughToMeanSomething() throws Exception {
        List<Name> names = names();
        int spellings = names.stream()
                .mapToInt(name -> name.same().size() + name.asked().size())
                .sum();
        assertTrue(names.size() >= 150 && spellings >= 600, names.size() + " names in " + spellings + " spellings");
    }

    @ParameterizedTest
    @CsvSource({
        "Омаров, Умаров",
        "Асанов, Хасанов",
        "Алиев, Валиев",
        "Ким, Гим",
        "Саттаров, Сатыров",
        "Каримов, Керимов",
        "Азимов, Азизов",
        "Рахимов, Рахманов",
        "Сафаров, Шарафов",
        "Исаев, Усаев",
        "Эргешов, Эргашев",
        "Назаров, Низомов",
        "Жумабаев, Жанабаев",
        "Турсунов, Турдиев",
        "Ахмедов, Мамедов",
        "Юсупов, Якубов",
        "Бакиев, Басиев",
        "Ош, Уш",
        "Талас, Тараз",
        "Талгар, Тайгар",
        "Нарын, Нарин-Кала",
        "Мары, Мерв",
        "Шымкент, Чимбай",
        "Георгий, Джорджи",
    })
    void namesOfDifferentPeopleAndPlacesStayApart(String one, String other) {
        assertNotEquals(CommonScript.of(one), CommonScript.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "hat, hot",
        "bag, bog",
        "sea, see",
        "then, than",
        "thin, tin",
        "zeal, jail",
        "sheep, ship",
        "where, were",
        "кол, куль",
        "мал, мол",
        "бар, бор",
        "тиш, түш",
        "салык, сулук",
        "власть, волость",
        "мука, мокко",
    })
    void ordinaryWordsStayApart(String one, String other) {
        assertNotEquals(CommonScript.of(one), CommonScript.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "501000, 501000",
        "4.5, 4.5",
        "'4,5', 4.5",
        "2026, 2026",
        "1100, 1100",
        "U.S., us",
        "B2B, b2b",
        "Mi-8, mi8",
        "24.kg, 24kg",
        "'4,', 4"
    })
    void figuresAreKept(String word, String form) {
        assertEquals(form, CommonScript.of(word));
    }

    @Test
    void capitalsAndLettersInPiecesMakeNoDifference() throws Exception {
        for (String spelling : spellings()) {
            String form = CommonScript.of(spelling);
            assertEquals(form, CommonScript.of(spelling.toUpperCase(Locale.ROOT)), spelling);
            assertEquals(form, CommonScript.of(spelling.toLowerCase(Locale.ROOT)), spelling);
            assertEquals(form, CommonScript.of(Normalizer.normalize(spelling, Normalizer.Form.NFD)), spelling);
        }
    }

    @Test
    void aFormIsItsOwnForm() throws Exception {
        List<String> words = new ArrayList<>(spellings());
        words.addAll(scrambled(REGION + REST));
        for (String word : words) {
            for (String form : CommonScript.asked(word)) {
                assertEquals(form, CommonScript.of(form), () -> "of " + word);
            }
        }
    }

    @Test
    void formsHoldNothingButLatinLettersAndFigures() throws Exception {
        for (String word : scrambled(REGION + REST)) {
            List<String> asked = CommonScript.asked(word);
            assertEquals(CommonScript.of(word), asked.getFirst());
            assertTrue(asked.size() <= CommonScript.MOST, asked::toString);
            assertEquals(asked.size(), new HashSet<>(asked).size(), asked::toString);
            for (String form : asked) {
                assertTrue(form.matches("[a-z0-9.]{0," + CommonScript.LONGEST + "}"), () -> word + " " + form);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京", "東京", "თბილისი", "Ελλάδα", "شهر", "Երևան", "दिल्ली", "서울", "ᠮᠣᠩᠭᠣᠯ", "ⵎⵎ", "𐎠𐎡", "Ꙗ", "ﬁ", "Ⅷ",
                "ª", "ь", "ъ"
            })
    void noWordOfAnyScriptIsLost(String word) {
        assertNotEquals("", CommonScript.of(word));
    }

    @Test
    void everyRespellingOfAFormSpeaksOfWhatAFormCanHold() {
        for (Respelling line : Respelling.ALL) {
            String from = Respelling.letters(line.from());
            assertTrue(!line.folded() || CommonForm.open(from).equals(from), line::toString);
        }
    }

    @Test
    void whoChangesFormsRaisesTheEdition() {
        CRC32 forms = new CRC32();
        for (String word : scrambled(REGION)) {
            forms.update((CommonScript.of(word) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "edition 1, forms c334e323",
                "edition %d, forms %x".formatted(CommonScript.EDITION, forms.getValue()),
                "where forms have changed, raise the edition, then put both here: every index is then made anew");
    }

    /** Words that no reader would type; the same ones each time. */
    private static List<String> scrambled(String letters) {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder word = new StringBuilder();
            int length = i % 100 == 0 ? 300 : random.nextInt(12);
            for (int j = 0; j < length; j++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> spellings() throws Exception {
        List<String> spellings = new ArrayList<>();
        for (Name name : names()) {
            spellings.addAll(name.same());
            spellings.addAll(name.asked());
        }
        return spellings;
    }

    private static List<Name> names() throws Exception {
        List<Name> names = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonScriptTest.class.getResourceAsStream("/search/names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] parts = line.split(" \\| ");
                    names.add(new Name(
                            List.of(parts[0].split(" ")),
                            parts.length == 1 ? List.of() : List.of(parts[1].split(" "))));
                }
            }
        }
        return names;
    }
}
