package press.registan.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import press.registan.kernel.Language;

/**
 * Reads the words of one language and collects whatever is wrong with them, so that whoever writes the file learns of
 * everything at once. Not for use by several threads.
 */
final class WordFile {

    private static final List<Argument> OF_A_LIST = List.of(Argument.text("rest"), Argument.text("last"));

    private final Language language;
    private final Properties entries = new OncePerKey();
    private final Set<String> used = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    private WordFile(Language language) {
        this.language = language;
    }

    /** The words of this language, from the class path. */
    static Words read(Language language) {
        String path = "/words/" + language.code() + ".properties";
        try (InputStream in = WordFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return read(language, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** @throws IllegalArgumentException with all mistakes of the file, one to a line */
    static Words read(Language language, Reader source) throws IOException {
        WordFile file = new WordFile(language);
        file.entries.load(source);
        return file.words();
    }

    private Words words() {
        Map<Word, Phrase> phrases = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            phrases.put(word, exactly(word.key(), word.arguments()));
        }
        Words.Joints joints = new Words.Joints(joint("list.pair"), joint("list.more"), joint("list.end"));
        Numerals numerals = new Numerals(text("number.grouping"), text("number.decimal"), text("number.percent"));
        CalendarWords calendar = calendar(numerals);
        refuseSurplus();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(
                    "words/" + language.code() + ".properties:\n" + String.join("\n", mistakes));
        }
        return new Words(language, phrases, joints, numerals, calendar);
    }

    /** What stands between two items of a list: all that its phrase says of its own. */
    private String joint(String key) {
        Phrase phrase = exactly(key, OF_A_LIST);
        List<Phrase.Part> parts = phrase.parts();
        if (parts.size() == 3
                && parts.getFirst().equals(new Phrase.Value(0))
                && parts.get(1) instanceof Phrase.Text(String between)) {
            return between;
        }
        mistakes.add(key + " should be {rest}, something between, {last}");
        return "";
    }

    private CalendarWords calendar(Numerals numerals) {
        return new CalendarWords(
                language,
                numerals,
                names("calendar.months", 12),
                names("calendar.months.alone", 12),
                names("calendar.months.short", 12),
                names("calendar.weekdays", 7),
                names("calendar.weekdays.short", 7),
                phrase("calendar.date", CalendarWords.OF_A_DATE),
                phrase("calendar.date.short", CalendarWords.OF_A_DATE),
                phrase("calendar.date.full", CalendarWords.OF_A_DATE),
                phrase("calendar.day", CalendarWords.OF_A_DATE),
                phrase("calendar.day.short", CalendarWords.OF_A_DATE),
                phrase("calendar.month", CalendarWords.OF_A_DATE),
                exactly("calendar.moment", CalendarWords.OF_A_MOMENT));
    }

    /** A phrase that uses each of these arguments once and no other. */
    private Phrase exactly(String key, List<Argument> arguments) {
        Phrase phrase = phrase(key, arguments);
        Set<Integer> said = phrase.arguments();
        for (int index = 0; index < arguments.size(); index++) {
            if (!phrase.parts().isEmpty() && !said.contains(index)) {
                mistakes.add(key + " does not say its {" + arguments.get(index).name() + "}");
            }
        }
        long gaps = phrase.parts().stream()
                .filter(part -> !(part instanceof Phrase.Text))
                .count();
        if (gaps > said.size()) {
            mistakes.add(key + " says an argument twice");
        }
        return phrase;
    }

    private Phrase phrase(String key, List<Argument> arguments) {
        String source = text(key);
        if (source.isBlank() && entries.containsKey(key)) {
            mistakes.add(key + " is empty");
        }
        try {
            return PhraseParser.parse(language, source, arguments);
        } catch (IllegalArgumentException mistake) {
            mistakes.add(key + ": " + mistake.getMessage());
            return new Phrase(List.of());
        }
    }

    private List<String> names(String key, int wanted) {
        List<String> names =
                Arrays.stream(text(key).split(",", -1)).map(String::strip).toList();
        if (names.size() != wanted || new HashSet<>(names).size() != wanted) {
            mistakes.add(key + " should be " + wanted + " different names, with commas between");
        }
        return names;
    }

    private String text(String key) {
        used.add(key);
        String text = entries.getProperty(key);
        if (text == null) {
            mistakes.add(key + " is missing");
            return "";
        }
        return text;
    }

    private void refuseSurplus() {
        Set<String> surplus = new TreeSet<>(entries.stringPropertyNames());
        surplus.removeAll(used);
        surplus.forEach(key -> mistakes.add(key + " is a word that nobody says"));
    }

    /** {@link Properties} lets the last of two entries win in silence. */
    private final class OncePerKey extends Properties {
        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                mistakes.add(key + " stands there twice");
            }
            return super.put(key, value);
        }
    }
}
