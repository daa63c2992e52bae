package press.registan.money.source;

import java.time.Duration;
import java.util.List;

/**
 * How patiently and how politely banks are asked.
 *
 * @param between at least so long from one question to the same bank to the next
 * @param connecting how long a connection may take
 * @param answering how long a whole answer may take, its connection included
 * @param again how long after each failed try there is another one; so there is one try more than there are of these
 * @param longest a bank that wants to be left alone for longer is left alone for now
 * @param pause waits
 */
public record Pace(
        Duration between,
        Duration connecting,
        Duration answering,
        List<Duration> again,
        Duration longest,
        Pause pause) {

    /** Waits for so long. */
    @FunctionalInterface
    public interface Pause {
        void pause(Duration length) throws InterruptedException;
    }

    /** One question a second, three tries in all; a document takes three minutes at the worst. */
    public static final Pace POLITE = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(8)),
            Duration.ofSeconds(30),
            Thread::sleep);

    public Pace {
        again = List.copyOf(again);
    }
}
