package press.registan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.registan.story.Forwarding;

/** An open archive. Thread-safe, but for closing it. */
public interface Archive extends AutoCloseable {

    /**
     * An address of the former site.
     *
     * @param owner what is expected to answer it, as the report names it
     * @param unless why nothing may answer it; null when something has to
     * @param forwarding by which it leads to no single story; null when it leads to one
     */
    record Claim(
            String owner,
            String address,
            @Nullable String unless,
            @Nullable Forwarding forwarding) {}

    /**
     * Begins to read a file, of which the entries up to a place are not wanted.
     *
     * @param content the file's, unpacked
     */
    EntryReader read(InputStream content, long after) throws IOException;

    /** Names every address that the former site had, as far as a file tells; for the proof. */
    default void claims(InputStream content, Consumer<Claim> to) throws IOException {}

    /** Forgets what was kept of the files. */
    @Override
    default void close() throws IOException {}
}
