package press.registan.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import press.registan.kernel.Problem;

/** An open file of an archive, unpacked while it is read if it is packed with gzip, whatever its name. */
public final class ArchiveFile implements AutoCloseable {

    private static final int LOOKED_AT = 64 << 10;

    private final Counted raw;
    private final InputStream content;

    private ArchiveFile(Counted raw, InputStream content) {
        this.raw = raw;
        this.content = content;
    }

    /** Refuses files that cannot be read, all of them at once, before anything is taken in. */
    static void check(List<Path> files) {
        List<String> mistakes = files.stream()
                .filter(file -> Files.isDirectory(file) || !Files.isReadable(file))
                .map(file -> file
                        + (Files.notExists(file)
                                ? " does not exist."
                                : Files.isDirectory(file)
                                        ? " is a folder; name the files in it."
                                        : " cannot be read by this user."))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new Problem.Refused(String.join(System.lineSeparator(), mistakes));
        }
    }

    /**
     * Knows a file again by its size, beginning and end, under whatever name it is; empty for one that is not on a disk,
     * such as a pipe, which can be read only once.
     */
    static Optional<String> identity(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long size = channel.size();
            ByteBuffer part = ByteBuffer.allocate(LOOKED_AT);
            channel.read(part, 0);
            sha256.update(part.flip());
            part.clear();
            channel.read(part, Math.max(0, size - LOOKED_AT));
            sha256.update(part.flip());
            return Optional.of(size + "-" + HexFormat.of().formatHex(sha256.digest(), 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public static ArchiveFile open(Path file) throws IOException {
        Counted raw = new Counted(new BufferedInputStream(Files.newInputStream(file), LOOKED_AT));
        try {
            return new ArchiveFile(raw, raw.beginsPacked() ? new GZIPInputStream(raw, LOOKED_AT) : raw);
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    /** What is in it, unpacked. */
    public InputStream content() {
        return content;
    }

    /** How many bytes of the file itself were read so far. */
    public long position() {
        return raw.position;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class Counted extends FilterInputStream {

        private long position;

        Counted(InputStream in) {
            super(in);
        }

        boolean beginsPacked() throws IOException {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            position += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(count);
            position += skipped;
            return skipped;
        }
    }
}
