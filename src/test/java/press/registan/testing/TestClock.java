package press.registan.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. Thread-safe. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    public TestClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
