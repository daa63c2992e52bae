package press.registan.web;

import java.time.Duration;

/**
 * How much anybody may ask of the server, so that nobody can ask for all of it.
 *
 * @param addressLength bytes in a request line; more is answered 414
 * @param headerBytes bytes of headers; more is answered 431
 * @param headers lines of headers; more is answered 431
 * @param connections open at one time; the next one is closed unheard
 * @param makers pages made at one time
 * @param waiting requests that may wait for a page to be made; the next one is answered 503
 * @param patience how long a request waits for its page
 * @param requestTime within which a client has sent its next request, counted from the last answer
 * @param answerTime within which a client has taken its answer
 */
public record Limits(
        int addressLength,
        int headerBytes,
        int headers,
        int connections,
        int makers,
        int waiting,
        Duration patience,
        Duration requestTime,
        Duration answerTime) {

    /** Right for a small machine, and for a big one. */
    public static final Limits USUAL = new Limits(
            4 * 1024,
            16 * 1024,
            100,
            10_000,
            32,
            1_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2));

    public Limits {
        if (addressLength < 64 || headerBytes < 256 || headers < 1 || connections < 1 || makers < 1 || waiting < 1) {
            throw new IllegalArgumentException("limits that let nobody in");
        }
        if (!patience.isPositive() || !requestTime.isPositive() || !answerTime.isPositive()) {
            throw new IllegalArgumentException("limits without time");
        }
    }

    public Limits withMakers(int most, int mayWait) {
        return new Limits(
                addressLength, headerBytes, headers, connections, most, mayWait, patience, requestTime, answerTime);
    }

    public Limits withTimes(Duration forRequest, Duration forAnswer) {
        return new Limits(
                addressLength, headerBytes, headers, connections, makers, waiting, patience, forRequest, forAnswer);
    }

    public Limits withConnections(int most) {
        return new Limits(
                addressLength, headerBytes, headers, most, makers, waiting, patience, requestTime, answerTime);
    }
}
