package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;

/**
 * Reads and cleans the lines of a file on a thread of its own, a few parcels ahead of who takes them in, so that one core
 * cleans while another writes.
 */
final class ReadAhead implements AutoCloseable {

    private sealed interface Handed {}

    private record Some(Parcel parcel) implements Handed {}

    private record End() implements Handed {}

    private record Failed(Throwable failure) implements Handed {}

    /** A parcel is handed over when it has so many lines, or so many bytes: one of these lines alone may have eight million. */
    private static final int PARCEL_LINES = 25;

    private static final int PARCEL_BYTES = 256 << 10;
    private static final int MOST_PARCELS = 12;
    private static final int MOST_BYTES = 4 << 20;

    private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(MOST_PARCELS);
    private final Path path;
    private final Thread reader;
    private @Nullable Handed last;
    private long lastLine;

    private ReadAhead(Path path, LanguagePaths languages, long after) {
        this.path = path;
        this.lastLine = after;
        this.reader = Thread.ofPlatform()
                .name("import-reader")
                .daemon()
                .unstarted(() -> hand(new StoryLineParser(languages), after));
    }

    /** Begins to read, after so many lines. */
    static ReadAhead of(Path path, LanguagePaths languages, long after) {
        ReadAhead ahead = new ReadAhead(path, languages, after);
        ahead.reader.start();
        return ahead;
    }

    private void hand(StoryLineParser parser, long after) {
        try {
            try (ArchiveFile file = ArchiveFile.open(path)) {
                read(file, new LineReader(file.content()), parser, after);
                handed.put(new End());
            } catch (IOException | RuntimeException | Error failure) {
                handed.put(new Failed(failure));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(ArchiveFile file, LineReader reader, StoryLineParser parser, long after)
            throws IOException, InterruptedException {
        List<StoryLine> lines = new ArrayList<>();
        long weight = 0;
        while (reader.next()) {
            if (reader.number() <= after) {
                continue;
            }
            if (!reader.isBlank()) {
                lines.add(line(reader, parser));
                weight += Math.min(reader.bytes(), LineReader.LONGEST);
            }
            if (lines.size() == PARCEL_LINES || weight >= PARCEL_BYTES) {
                handed.put(new Some(new Parcel(lines, reader.number(), file.position(), weight)));
                lines = new ArrayList<>();
                weight = 0;
            }
        }
        handed.put(new Some(new Parcel(lines, reader.number(), file.position(), weight)));
    }

    private static StoryLine line(LineReader reader, StoryLineParser parser) {
        return reader.isTooLong()
                ? new StoryLine.Refused(
                        reader.number(),
                        null,
                        "%,d bytes are too long for a line, at most %,d".formatted(reader.bytes(), LineReader.LONGEST))
                : parser.parse(reader.number(), reader.line());
    }

    /**
     * The next lines, waiting for some if there are none yet; about so many, if they are there already. Empty at the end.
     */
    Optional<Parcel> next(int about) {
        Parcel parcel = null;
        while (parcel == null || (parcel.lines().size() < about && parcel.weight() < MOST_BYTES)) {
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
            lastLine = parcel.lastLine();
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
        return failure instanceof IOException
                ? new Problem.Refused(
                        path + " cannot be read beyond about line " + (lastLine + 1) + " (" + failure.getMessage()
                                + "). Is it whole? Take a new copy of it.",
                        failure)
                : new IllegalStateException("reading " + path + " after line " + lastLine, failure);
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
