package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;

/**
 * Reads and cleans the entries of a file on a thread of its own, a few parcels ahead of who takes them in, so that one core
 * cleans while another writes.
 */
final class ReadAhead implements AutoCloseable {

    private sealed interface Handed {}

    private record Some(Parcel parcel) implements Handed {}

    private record End() implements Handed {}

    private record Failed(Throwable failure) implements Handed {}

    /** A parcel is handed over when it has so many entries, or so many bytes: a single one may have eight million. */
    private static final int PARCEL_ENTRIES = 25;

    private static final int PARCEL_BYTES = 256 << 10;
    private static final int MOST_PARCELS = 12;
    private static final int MOST_BYTES = 4 << 20;

    private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(MOST_PARCELS);
    private final Path path;
    private final Thread reader;
    private @Nullable Handed last;
    private long lastPlace;

    private ReadAhead(Path path, Archive archive, long after) {
        this.path = path;
        this.lastPlace = after;
        this.reader = Thread.ofPlatform().name("import-reader").daemon().unstarted(() -> hand(archive, after));
    }

    /** Begins to read, after a place. */
    static ReadAhead of(Path path, Archive archive, long after) {
        ReadAhead ahead = new ReadAhead(path, archive, after);
        ahead.reader.start();
        return ahead;
    }

    private void hand(Archive archive, long after) {
        try {
            try (ArchiveFile file = ArchiveFile.open(path)) {
                read(file, archive.read(file.content(), after));
                handed.put(new End());
            } catch (IOException | RuntimeException | Error failure) {
                handed.put(new Failed(failure));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was read before a failure is handed over all the same. */
    private void read(ArchiveFile file, EntryReader entries) throws IOException, InterruptedException {
        List<Entry> some = new ArrayList<>();
        long weight = 0;
        try {
            for (Optional<Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
                some.add(next.get());
                weight += entries.weight();
                if (some.size() == PARCEL_ENTRIES || weight >= PARCEL_BYTES) {
                    handed.put(new Some(new Parcel(some, entries.place(), file.position(), weight)));
                    some = new ArrayList<>();
                    weight = 0;
                }
            }
        } finally {
            handed.put(new Some(new Parcel(some, entries.place(), file.position(), weight)));
        }
    }

    /**
     * The next entries, waiting for some if there are none yet; about so many, if they are there already. Empty at the end.
     */
    Optional<Parcel> next(int about) {
        Parcel parcel = null;
        while (parcel == null || (parcel.entries().size() < about && parcel.weight() < MOST_BYTES)) {
            Handed next = last != null ? last : parcel == null ? await() : handed.poll();
            if (next == null) {
                break;
            }
            if (!(next instanceof Some(Parcel more))) {
                last = next;
                break;
            }
            parcel = parcel == null ? more : parcel.and(more);
        }
        if (parcel == null && last instanceof Failed(Throwable failure)) {
            throw told(failure);
        }
        if (parcel != null) {
            lastPlace = parcel.last();
        }
        return Optional.ofNullable(parcel);
    }

    private Handed await() {
        try {
            return handed.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The import was interrupted.", interrupted);
        }
    }

    private RuntimeException told(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return failure instanceof IOException
                ? new Problem.Refused(
                        path + " cannot be read beyond about line " + (lastPlace + 1) + " (" + failure.getMessage()
                                + "). Is it whole? Take a new copy of it.",
                        failure)
                : new IllegalStateException("reading " + path + " after line " + lastPlace, failure);
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
