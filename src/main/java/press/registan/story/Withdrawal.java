package press.registan.story;

import java.time.Instant;

/** That a story was taken back, when, and why; the reason is for readers. */
public record Withdrawal(Instant at, String reason) {}
