package press.registan.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import press.registan.kernel.Problem;

/**
 * Lets each client pass so many times a minute. A client's minute begins when it comes first; when it is over, nothing is
 * left of it. Counts are in memory only, of a limited number of clients, and name nobody. Thread-safe.
 */
public final class Turnstile {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Some megabytes. Should more come within a minute, the counts of those who came least begin anew. */
    private static final int MOST_CLIENTS = 50_000;

    private final int perMinute;
    private final InstantSource clock;
    private final Cache<Client, Count> counts;

    private record Count(long began, AtomicInteger passed) {}

    /** @param perMinute 0 lets everybody pass, and counts nobody */
    public Turnstile(int perMinute, InstantSource clock) {
        if (perMinute < 0) {
            throw new IllegalArgumentException(perMinute + " a minute");
        }
        this.perMinute = perMinute;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterWrite(MINUTE)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Lets a client pass, or tells it when to come again. */
    public void pass(Client client) {
        if (perMinute == 0) {
            return;
        }
        Count count = counts.get(client, _ -> new Count(clock.millis(), new AtomicInteger()));
        // Not counted beyond the limit, so that it cannot run over however long somebody hammers.
        if (count.passed.get() >= perMinute || count.passed.incrementAndGet() > perMinute) {
            throw tooMany(count);
        }
    }

    private Problem tooMany(Count count) {
        long left = count.began + MINUTE.toMillis() - clock.millis();
        long seconds = Math.clamp(Math.ceilDiv(left, 1000), 1, MINUTE.toSeconds());
        String words = "More than " + perMinute + " searches a minute came from your connection. Please try again in "
                + seconds + " seconds.";
        return new Problem.TooMany(words, Duration.ofSeconds(seconds));
    }
}
