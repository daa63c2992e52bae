package press.registan.ingest.format;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * The pictures and files of a site. There can be a million of them, and a story may name one that comes later, so they wait
 * in a file; only their numbers are held in memory. Filled by one thread, then {@linkplain #sort sorted}, then read by any.
 */
final class Attachments implements AutoCloseable {

    /** A picture or file as its site knows it. */
    record Attachment(
            long id,
            long parent,
            String url,
            String title,
            String alternative,
            String caption,
            String credit,
            String link) {

        boolean isPicture() {
            String path = url.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
            return path.matches(".*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|jfif|heic)");
        }

        /** As a figure, with whatever is known of it. */
        String figure() {
            String alt = alternative.isBlank() ? title : alternative;
            String cite = credit.isBlank() ? "" : " <cite>" + Entities.escape(credit) + "</cite>";
            String text = (caption.strip() + cite).strip();
            return "<figure><img src=\"" + Entities.escape(url) + "\" alt=\"" + Entities.escape(alt) + "\">"
                    + (text.isEmpty() ? "" : "<figcaption>" + text + "</figcaption>") + "</figure>";
        }
    }

    private static final int INDEX_BITS = 23;
    private static final int MOST = 1 << INDEX_BITS;
    private static final long MOST_ID = 1L << (63 - INDEX_BITS);
    private static final int LONGEST = 4_000;

    private final Path path;
    private final FileChannel channel;
    private final DataOutputStream out;
    private long[] byId = new long[64];
    private long[] byParent = new long[64];
    private long[] ends = new long[64];
    private int count;
    private long written;

    Attachments() throws IOException {
        path = Files.createTempFile("registan-import", ".attachments");
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    void add(Attachment one) throws IOException {
        if (count == MOST || one.id() < 0 || one.id() >= MOST_ID || one.parent() >= MOST_ID) {
            return;
        }
        if (count == ends.length) {
            byId = Arrays.copyOf(byId, count * 2);
            byParent = Arrays.copyOf(byParent, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream record = new DataOutputStream(bytes);
        record.writeLong(one.id());
        record.writeLong(one.parent());
        for (String text :
                List.of(one.url(), one.title(), one.alternative(), one.caption(), one.credit(), one.link())) {
            record.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        bytes.writeTo(out);
        written += bytes.size();
        byId[count] = one.id() << INDEX_BITS | count;
        byParent[count] = Math.max(0, one.parent()) << INDEX_BITS | count;
        ends[count++] = written;
    }

    void sort() throws IOException {
        out.flush();
        byId = Arrays.copyOf(byId, count);
        byParent = Arrays.copyOf(byParent, count);
        Arrays.sort(byId);
        Arrays.sort(byParent);
    }

    /** The one with a number; the last one, where an archive has several. */
    Optional<Attachment> withId(long id) {
        List<Attachment> found = id < 0 || id >= MOST_ID ? List.of() : found(byId, id, MOST);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** Those that hang on a story, in the order of the archive. */
    List<Attachment> of(long story, int most) {
        return story <= 0 || story >= MOST_ID ? List.of() : found(byParent, story, most);
    }

    private List<Attachment> found(long[] sorted, long number, int most) {
        int at = Arrays.binarySearch(sorted, number << INDEX_BITS);
        List<Attachment> found = new ArrayList<>();
        for (int i = at < 0 ? -at - 1 : at; i < count && found.size() < most; i++) {
            if (sorted[i] >>> INDEX_BITS != number) {
                break;
            }
            found.add(read((int) (sorted[i] & (MOST - 1))));
        }
        return found;
    }

    private Attachment read(int index) {
        long start = index == 0 ? 0 : ends[index - 1];
        ByteBuffer bytes = ByteBuffer.allocate((int) (ends[index] - start));
        try {
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                // A read may bring less than all of it.
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
            return new Attachment(
                    in.readLong(),
                    in.readLong(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF());
        } catch (IOException failure) {
            throw new UncheckedIOException("reading what was just written", failure);
        }
    }

    int count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
