package press.registan.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import press.registan.kernel.Problem;
import press.registan.story.Holding;
import press.registan.story.Holdings;

/**
 * Writes every story and standing page into a story file, whatever its state, packed when the file's name ends in
 * {@code .gz}. A file appears under its name when it is complete. Changes made meanwhile are in it or not, story by story.
 */
public final class StoryExport {

    private static final int AT_ONCE = 200;
    private static final int BUFFER = 64 << 10;

    private final Holdings holdings;

    public StoryExport(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * Exports, telling the listener now and then how many stories are written, and returns how many there were.
     *
     * @throws Problem when the file cannot be written; what was there before under its name is then unharmed
     */
    public long run(Path file, LongConsumer listener) {
        if (Files.isDirectory(file)) {
            throw new Problem.Refused(file + " is a folder; name a file.");
        }
        boolean ordinary = Files.notExists(file) || Files.isRegularFile(file);
        Path written = ordinary ? file.resolveSibling(file.getFileName() + ".part") : file;
        try {
            long stories = write(written, isPacked(file), ordinary, listener);
            if (ordinary) {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return stories;
        } catch (IOException failure) {
            throw new Problem.Refused(
                    file + " cannot be written (" + failure.getMessage()
                            + "). Name a file in a folder that exists, may be written and has room.",
                    failure);
        } finally {
            if (ordinary) {
                deleteQuietly(written);
            }
        }
    }

    private static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private long write(Path file, boolean packed, boolean durable, LongConsumer listener) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream plain = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            OutputStream out = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
            long stories = write(new StoryLineWriter(out), listener);
            if (out instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            plain.flush();
            if (durable) {
                channel.force(true);
            }
            return stories;
        }
    }

    private long write(StoryLineWriter writer, LongConsumer listener) throws IOException {
        long stories = 0;
        List<Holding> next = holdings.after(0, AT_ONCE);
        while (!next.isEmpty()) {
            for (Holding holding : next) {
                writer.write(holding);
            }
            stories += next.size();
            listener.accept(stories);
            next = holdings.after(next.getLast().story().id(), AT_ONCE);
        }
        writer.flush();
        return stories;
    }

    /** Nothing is left of it after a move; after a failure it is worthless, and one that stays does no harm. */
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }
}
