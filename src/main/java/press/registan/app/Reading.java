package press.registan.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a word of a command line becomes what a command works with.
 *
 * @param expected what the word should be, for whoever wrote another: “a day such as 2026-02-27”
 */
record Reading<T>(String expected, Function<String, Optional<T>> way) {

    static final Reading<String> TEXT = new Reading<>("text", Optional::of);

    /** Not the empty word, which a script with a variable that is not set writes: it would mean the current folder. */
    static final Reading<Path> PATH = new Reading<>("a path", Reading::path);

    static final Reading<Integer> WHOLE_NUMBER = new Reading<>("a whole number", Reading::wholeNumber);

    static final Reading<LocalDate> DAY = new Reading<>("a day such as 2026-02-27", Reading::day);

    /** One of some names: the enum's, in small letters. */
    static <E extends Enum<E>> Reading<E> oneOf(List<E> known) {
        return new Reading<>(
                known.stream().map(Reading::named).collect(Collectors.joining(" or ")),
                word -> known.stream().filter(each -> named(each).equals(word)).findFirst());
    }

    Optional<T> read(String word) {
        return way.apply(word);
    }

    private static String named(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> path(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(Path.of(word));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> wholeNumber(String word) {
        try {
            return Optional.of(Integer.valueOf(word));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
