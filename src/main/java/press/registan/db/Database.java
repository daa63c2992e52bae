package press.registan.db;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A publication's database. Thread-safe: reads run side by side, each on one consistent state; writes take turns, within
 * this process and between processes.
 *
 * <p>What fails for a reason outside the program is a {@link press.registan.kernel.Problem}: a full disk, a database that
 * another process holds too long, a damaged file. Anything else is thrown as it came.
 */
public interface Database extends AutoCloseable {

    /** Reads within one snapshot; the work may ask as often as it likes and sees no change happen in between. */
    <T> T read(Function<Reading, T> work);

    /**
     * Does the work in one transaction and returns when it is safe on disk. If the work throws, nothing happened. Keep it
     * short: other writers wait. Where the database asks for it, the work is done again from its beginning; so it changes
     * nothing but the database, or nothing that would harm twice.
     */
    <T> T write(Function<Writing, T> work);

    /** {@link #write(Function)} for work without a result. */
    default void change(Consumer<Writing> work) {
        write(writing -> {
            work.accept(writing);
            return true;
        });
    }

    /**
     * Returns as soon as anything was written, by this process or another, since the last call returned; or when the time
     * is over. For one thread at a time.
     */
    void awaitWrite(Duration atMost) throws InterruptedException;

    /**
     * Whether it could be reached when somebody last tried; asked often, so it tries nothing itself. While it cannot, reads
     * and writes are refused as {@link press.registan.kernel.Problem.Unavailable}, and are answered again by themselves.
     */
    default boolean isThere() {
        return true;
    }

    /** Looks at every page of the database; the findings in words, none when it is whole. May take minutes. */
    List<String> examine();

    @Override
    void close();
}
