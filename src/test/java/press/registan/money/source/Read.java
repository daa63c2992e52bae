package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.DocumentMark;
import press.registan.money.Rate;
import press.registan.money.Span;

/** Reads documents as a bank's, for tests. */
record Read(CentralBank bank) {

    static final URI SITE = URI.create("https://bank.example");
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** What is asked for today; the first of several. */
    Errand latest() {
        return Bank.of(bank).now(SITE, DAY).getFirst();
    }

    /** What is asked for about a day of the past. */
    Errand ofDay(LocalDate day) {
        return ofSpan(new Span(day, day));
    }

    Errand ofSpan(Span days) {
        return Bank.of(bank).past(SITE, DAY, days).getFirst();
    }

    static Reply reply(String text) {
        return reply(200, "", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply reply(int status, String contentType, byte[] body) {
        return new Reply(status, contentType, body, DocumentMark.NONE);
    }

    static Bulletin bulletin(Errand errand, String text) throws Unreadable {
        return bulletin(errand, reply(text));
    }

    static Bulletin bulletin(Errand errand, Reply reply) throws Unreadable {
        return assertInstanceOf(Reading.Published.class, errand.reader().read(reply))
                .bulletin();
    }

    static String nothing(Errand errand, String text) throws Unreadable {
        return assertInstanceOf(Reading.Nothing.class, errand.reader().read(reply(text)))
                .why();
    }

    static String refusal(Errand errand, String text) {
        return refusal(errand, reply(text));
    }

    static String refusal(Errand errand, Reply reply) {
        return assertThrows(Unreadable.class, () -> errand.reader().read(reply)).words();
    }

    /** The rate of a currency, whichever side it is on, as its bank would say it. */
    static String rate(Bulletin bulletin, String code) {
        return bulletin.rates().stream()
                .filter(rate -> rate.base().code().equals(code)
                        || (bulletin.source().equals("ecb")
                                && rate.quote().code().equals(code)))
                .map(Rate::toString)
                .reduce("", (one, other) -> one.isEmpty() ? other : one + "; " + other);
    }

    static List<String> codes(Bulletin bulletin) {
        return bulletin.rates().stream().map(rate -> rate.base().code()).toList();
    }
}
