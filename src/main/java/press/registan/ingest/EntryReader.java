package press.registan.ingest;

import java.io.IOException;
import java.util.Optional;

/** Reads an archive's file from its beginning to its end. For one thread. */
public interface EntryReader {

    /**
     * The next entry; empty at the end.
     *
     * @throws press.registan.kernel.Problem when the rest of the file cannot be understood, in words that say where
     */
    Optional<Entry> next() throws IOException;

    /** Everything of the file up to this place was handed over, or is nothing. */
    long place();

    /** About how many bytes the last entry had. */
    long weight();
}
