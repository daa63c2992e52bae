package press.registan.money.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.registan.kernel.Language;
import press.registan.money.Currency;

/** Reads the files of words in {@code money/}, whose heads explain them, into a lexicon. */
final class WordFiles {

    private static final String ENDINGS = "/money/endings.txt";
    private static final String CURRENCIES = "/money/currencies.txt";
    private static final String NUMBERS = "/money/numbers.txt";
    private static final String PLACES = "/money/places.txt";
    private static final String CONVERSIONS = "/money/conversions.txt";
    private static final String NEIGHBOURS = "/money/neighbours.txt";
    private static final String SURROUNDINGS = "/money/surroundings.txt";

    /** A form that is written out, and what numbers it stands after. */
    private record Form(String text, Money.Form number) {}

    private record Line(Kind kind, Set<Language> languages, String meaning, Set<Mark> marks, List<Form> forms) {}

    private final Map<String, List<Form>> endings = new HashMap<>();
    private final Lexicon lexicon = new Lexicon();

    private WordFiles() {}

    static Lexicon read() {
        WordFiles files = new WordFiles();
        files.readEndings();
        files.lines(CURRENCIES).forEach(files::pay);
        files.lines(NUMBERS).forEach(files::count);
        files.lines(PLACES).forEach(files::lie);
        files.lines(SURROUNDINGS).forEach(files::stand);
        return files.lexicon;
    }

    /** The words that are looked for right beside an amount only; they are everywhere as well. */
    static Lexicon readNeighbours() {
        WordFiles files = new WordFiles();
        files.lines(NEIGHBOURS).forEach(files::stand);
        return files.lexicon;
    }

    /** The words with which authors lead over to a conversion; most are everywhere, so they are kept apart. */
    static Lexicon readConversions() {
        WordFiles files = new WordFiles();
        files.lines(CONVERSIONS).forEach(files::lead);
        return files.lexicon;
    }

    private void pay(Line line) {
        List<Currency> currencies =
                Arrays.stream(line.meaning().split(" ")).map(Currency::new).toList();
        for (Form form : line.forms()) {
            Money money = new Money(line.kind(), currencies, line.languages(), line.marks(), form.number());
            lexicon.word(form.text()).pay(money);
        }
    }

    private void count(Line line) {
        BigDecimal value = new BigDecimal(line.meaning());
        line.forms()
                .forEach(form -> lexicon.word(form.text()).count(line.kind(), value, line.languages(), line.marks()));
    }

    private void lie(Line line) {
        line.forms().forEach(form -> lexicon.word(form.text()).lie(line.kind(), line.meaning(), line.marks()));
    }

    /** A measure has a number that tells it from others. */
    private void lead(Line line) {
        if (line.kind() == Kind.MEASURE) {
            count(line);
        } else {
            stand(line);
        }
    }

    private void stand(Line line) {
        line.forms().forEach(form -> lexicon.word(form.text()).stand(line.kind()));
    }

    private void readEndings() {
        for (String line : text(ENDINGS)) {
            String[] field = line.split("\\|", -1);
            endings.put(
                    field[0].strip(),
                    Arrays.stream(field[1].strip().split(" "))
                            .map(WordFiles::ending)
                            .toList());
        }
    }

    private static Form ending(String written) {
        char last = written.charAt(written.length() - 1);
        String text = last == '+' || last == '-' ? written.substring(0, written.length() - 1) : written;
        Money.Form number = switch (last) {
            case '+' -> Money.Form.MANY;
            case '-' -> Money.Form.ONE;
            default -> Money.Form.ANY;
        };
        return new Form(text.equals("=") ? "" : text, number);
    }

    private List<Line> lines(String file) {
        return text(file).stream().map(this::line).toList();
    }

    private Line line(String line) {
        String[] field = line.split("\\|", -1);
        if (field.length != 5) {
            throw new IllegalStateException("a line of words with " + field.length + " fields: " + line);
        }
        Set<Language> languages = set(field[1], Language.class, WordFiles::language);
        return new Line(
                Kind.valueOf(field[0].strip().toUpperCase(Locale.ROOT)),
                languages,
                field[2].strip(),
                set(field[3], Mark.class, mark -> Mark.valueOf(mark.toUpperCase(Locale.ROOT))),
                Arrays.stream(field[4].split(","))
                        .flatMap(form -> forms(form.strip(), languages).stream())
                        .toList());
    }

    /** Every form of {@code stem/class}, and of {@code stem/class more words}; in each language of the line. */
    private List<Form> forms(String written, Set<Language> languages) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return List.of(new Form(written, Money.Form.ANY));
        }
        int space = written.indexOf(' ', slash);
        String behind = space < 0 ? "" : written.substring(space);
        String kind = written.substring(slash + 1, space < 0 ? written.length() : space);
        List<Form> all = new ArrayList<>();
        for (Language language : languages) {
            List<Form> found = endings.getOrDefault(language + "." + kind, List.of());
            found.forEach(
                    ending -> all.add(new Form(written.substring(0, slash) + ending.text() + behind, ending.number())));
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("no endings for " + written + " in " + languages);
        }
        return all;
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalStateException("no language " + code));
    }

    private static <T extends Enum<T>> Set<T> set(String field, Class<T> kind, Function<String, T> read) {
        return Arrays.stream(field.strip().split(","))
                .filter(name -> !name.isEmpty())
                .map(read)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }

    private static List<String> text(String file) {
        try (InputStream bytes = Objects.requireNonNull(WordFiles.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
