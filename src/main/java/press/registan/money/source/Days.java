package press.registan.money.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import press.registan.money.Span;

/** Days as banks write them. */
final class Days {

    /** {@code 27.02.2026}. */
    static final DateTimeFormatter DOTTED = pattern("dd.MM.uuuu");

    /** Years of two digits are those from 1990 on. */
    private static final DateTimeFormatter SHORT = new DateTimeFormatterBuilder()
            .appendPattern("dd.MM.")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1990)
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> FORMS =
            List.of(DOTTED, SHORT, pattern("uuuu-MM-dd"), pattern("d MMMM uuuu"));

    private static final int LONGEST = 20;

    private Days() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A date in any form that a bank has used; what is meant by one of them is meant by no other. */
    static LocalDate read(String text) throws Unreadable {
        String bare = text.strip();
        return FORMS.stream()
                .filter(_ -> bare.length() <= LONGEST)
                .flatMap(form -> read(bare, form).stream())
                .findFirst()
                .orElseThrow(() -> new Unreadable("has no date where one should be, but “" + shown(bare) + "”"));
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static Stream<LocalDate> each(Span days) {
        return days.first().datesUntil(days.last().plusDays(1));
    }
}
