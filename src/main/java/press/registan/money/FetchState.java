package press.registan.money;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How asking a bank has gone.
 *
 * @param done when it last answered in a way that could be read, null for never
 * @param failures how often in a row it did not, since then
 * @param nextTry before when it shall not be asked again by itself, null after a success
 * @param words what went wrong the last time, null after a success
 * @param newest the latest day that it ever published something for, null for none
 */
public record FetchState(
        @Nullable Instant done,
        int failures,
        @Nullable Instant nextTry,
        @Nullable String words,
        @Nullable LocalDate newest) {

    /** Of a bank that was never asked. */
    public static final FetchState NEVER = new FetchState(null, 0, null, null, null);
}
