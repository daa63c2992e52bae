package press.registan.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The end of a backup: its last 64 bytes are the SHA-256, in hexadecimal digits, of all the bytes before them. They stand
 * where a ZIP file has its comment, so that every program that reads ZIP files passes over them.
 */
final class Seal {

    static final int LENGTH = 64;

    /** Stands where the digits will be. */
    static final String BLANK = "0".repeat(LENGTH);

    private static final int BUFFER = 1 << 16;

    private Seal() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a file is just as long and has just the bytes that were written. */
    static boolean isWhole(Path file) throws IOException {
        long left = Files.size(file) - LENGTH;
        if (left <= 0) {
            return false;
        }
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return false;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            return hex(digest).equals(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    /** Writes on, and holds the last bytes back until they are known to be the blank, for which it then puts the digits. */
    static final class Writer extends FilterOutputStream {

        private final MessageDigest digest = digest();
        private final byte[] held = new byte[LENGTH];
        private int holds;

        Writer(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int kept = Math.min(length, LENGTH);
            int over = Math.max(0, holds + kept - LENGTH);
            pass(held, 0, over);
            System.arraycopy(held, over, held, 0, holds - over);
            holds -= over;
            pass(bytes, offset, length - kept);
            System.arraycopy(bytes, offset + length - kept, held, holds, kept);
            holds += kept;
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        void seal() throws IOException {
            if (!new String(held, 0, holds, StandardCharsets.ISO_8859_1).equals(BLANK)) {
                throw new IllegalStateException("the file does not end with its blank");
            }
            out.write(hex(digest).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
