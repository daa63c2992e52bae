package press.registan.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header lines of one form of an answer. All but two or three of them never change, and those change with the second:
 * so the lines are put together once a second at most, as a map that the server writes out as bytes and remembers as such.
 */
final class Head {

    /** What holds for ever, or is not for caches in front at all. */
    static final long NOT_IN_FRONT = -1;

    /** A cache in front asks again at least this often, should word of a change not have reached it. */
    private static final long LONGEST_IN_FRONT = Duration.ofDays(1).toSeconds();

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int ABOUT_A_LINE = 200;

    private final MultiMap lines;
    private final int count;
    private final long until;

    /** Written by any loop, read by any: each sees some complete head, and looks at its second. */
    private @Nullable Dated latest;

    private record Dated(long second, boolean secure, MultiMap lines) {}

    /**
     * @param until the moment up to which caches in front may give this out, or {@link #NOT_IN_FRONT}
     */
    Head(Map<String, String> lines, long until) {
        MultiMap all = HttpHeaders.headers();
        lines.forEach((name, value) -> all.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        this.lines = all;
        this.count = lines.size();
        this.until = until;
    }

    /** The lines as of now, not to be changed; with the one about TLS where the reader has it. */
    MultiMap at(long now, boolean secure) {
        long second = now / 1000;
        Dated known = latest;
        if (known == null || known.second != second || known.secure != secure) {
            known = new Dated(second, secure, dated(now, secure));
            latest = known;
        }
        return known.lines;
    }

    private MultiMap dated(long now, boolean secure) {
        MultiMap dated = HttpHeaders.headers().addAll(lines);
        dated.add(HttpHeaders.DATE, DATE.format(Instant.ofEpochMilli(now)));
        if (until != NOT_IN_FRONT) {
            dated.add("surrogate-control", "max-age=" + secondsInFront(now));
        }
        if (secure) {
            dated.add("strict-transport-security", SecurityHeaders.STRICT_TRANSPORT);
        }
        return dated.copy(false);
    }

    private long secondsInFront(long now) {
        long seconds = until == Long.MAX_VALUE ? LONGEST_IN_FRONT : Math.max(0, (until - now) / 1000);
        return Math.min(seconds, LONGEST_IN_FRONT);
    }

    int weight() {
        return count * ABOUT_A_LINE;
    }
}
