package press.registan.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import press.registan.kernel.CsvLine;
import press.registan.kernel.Problem;

/**
 * Reads one line of a file of rates, or says why it cannot be meant.
 *
 * @param latest no rate may have a later date
 */
record RateLine(LocalDate latest) {

    /** Before it, none of the currencies we are about existed; a date like that is a slip. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    Rate rate(String line) {
        List<String> fields = CsvLine.fields(line).orElseThrow(() -> refused("a quotation mark is not closed"));
        if (fields.size() != 5) {
            throw refused(fields.size() + " fields instead of 5");
        }
        LocalDate date = date(fields.get(0));
        Currency base = currency(fields.get(1));
        Currency quote = currency(fields.get(2));
        if (base.equals(quote)) {
            throw refused("base and quote are both " + base);
        }
        return new Rate(date, base, quote, value(fields.get(3)), source(fields.get(4)));
    }

    private LocalDate date(String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw refused("\"" + text + "\" is not a date like 2026-02-27");
        }
        if (date.isBefore(EARLIEST)) {
            throw refused("the date " + date + " is before " + EARLIEST);
        }
        if (date.isAfter(latest)) {
            throw refused("the date " + date + " is still to come");
        }
        return date;
    }

    private static Currency currency(String text) {
        return Currency.of(text).orElseThrow(() -> refused("\"" + text + "\" is not a currency of ISO 4217"));
    }

    private static BigDecimal value(String text) {
        BigDecimal value = Decimals.read(text)
                .orElseThrow(() -> refused(
                        "\"" + text + "\" is not a rate like 87.45, of at most " + Decimals.MOST_DIGITS + " digits"));
        if (value.signum() <= 0) {
            throw refused("the rate " + text + " is not above zero");
        }
        return value;
    }

    private static String source(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!Rate.isSource(word)) {
            throw refused("\"" + text + "\" is not a source like nbkr");
        }
        if (word.equals(Sources.PEG)) {
            throw refused("\"" + word + "\" is no source: pegs are known without a file");
        }
        return word;
    }

    private static Problem.Malformed refused(String reason) {
        return new Problem.Malformed(reason);
    }
}
