package press.registan.web.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import press.registan.kernel.Problem;
import press.registan.web.Request;
import press.registan.words.Word;

/** How far back a course is shown. */
enum ChartSpan {
    MONTH(Word.SPAN_MONTH),
    YEAR(Word.SPAN_YEAR),
    FIVE_YEARS(Word.SPAN_FIVE_YEARS),
    ALL(Word.SPAN_ALL);

    /** The parameter in which a reader chooses one. */
    static final String NAME = "span";

    private static final ChartSpan USUAL = YEAR;

    private final Word word;

    ChartSpan(Word word) {
        this.word = word;
    }

    static ChartSpan of(Request request) {
        return request.parameter(NAME)
                .map(asked -> named(asked)
                        .orElseThrow(() -> new Problem.Malformed("A span is month, year, five-years or all.")))
                .orElse(USUAL);
    }

    private static Optional<ChartSpan> named(String text) {
        return Arrays.stream(values()).filter(span -> span.code().equals(text)).findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Word word() {
        return word;
    }

    /** The query of a page with this span, behind what its address says of the day. */
    String query(RateDay day) {
        if (this == USUAL) {
            return day.query();
        }
        return (day.query().isEmpty() ? "?" : day.query() + "&") + NAME + "=" + code();
    }

    /** Its first day, if it does not begin with the first rate of all. */
    Optional<LocalDate> first(LocalDate last) {
        return switch (this) {
            case MONTH -> Optional.of(last.minusMonths(1));
            case YEAR -> Optional.of(last.minusYears(1));
            case FIVE_YEARS -> Optional.of(last.minusYears(5));
            case ALL -> Optional.empty();
        };
    }
}
