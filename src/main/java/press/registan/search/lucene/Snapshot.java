package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.Standing;

/**
 * An index as it is at one moment, to be searched. What is written afterwards does not show in it, and its files stay readable
 * for as long as somebody reads.
 */
record Snapshot(Path generation, DirectoryReader reader, Standing.At standing) {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private static final String FORMAT = "format";
    private static final String RECIPE = "recipe";
    private static final String FEED = "feed";
    private static final String POSITION = "position";

    /** What was last made safe there. */
    static Snapshot open(Path generation) throws IOException {
        return of(generation, DirectoryReader.open(Generations.files(generation)));
    }

    /** What has been made safe since; empty when nothing has. */
    Optional<Snapshot> renewed() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        return newer == null ? Optional.empty() : Optional.of(of(generation, newer));
    }

    private static Snapshot of(Path generation, DirectoryReader reader) throws IOException {
        try {
            return new Snapshot(
                    generation, reader, standing(reader.getIndexCommit().getUserData()));
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    static Map<String, String> notes(Standing.At standing) {
        return Map.of(
                FORMAT, Names.FORMAT,
                RECIPE, standing.recipe(),
                FEED, standing.feed(),
                POSITION, Long.toString(standing.position()));
    }

    static Standing.At standing(Map<String, String> notes) throws IOException {
        String recipe = notes.get(RECIPE);
        String feed = notes.get(FEED);
        String position = notes.get(POSITION);
        if (!Names.FORMAT.equals(notes.get(FORMAT)) || recipe == null || feed == null || position == null) {
            throw new Foreign(notes);
        }
        return new Standing.At(recipe, feed, Long.parseLong(position));
    }

    /** The index says by its notes that it was made by another version. */
    static final class Foreign extends IOException {
        Foreign(Map<String, String> notes) {
            super("an index of another version: " + notes);
        }
    }

    /** Whether it may be read from now on; to be released then. */
    boolean acquired() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException failure) {
            LOG.warn("files of the search index could not be closed folder={}", generation, failure);
        }
    }
}
