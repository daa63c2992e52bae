package press.registan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads lines of bytes from a stream, one at a time into the same memory. A line ends with a line feed, before which there
 * may be a carriage return. What is longer than {@link #LONGEST} is read over and said to be too long.
 */
final class LineReader {

    /** Eight MiB: more than any story, little enough to hold a few. */
    static final int LONGEST = 8 << 20;

    private static final int START_SIZE = 64 << 10;

    private final InputStream in;
    private final byte[] read = new byte[START_SIZE];
    private int position;
    private int limit;
    private byte[] line = new byte[START_SIZE];
    private int length;
    private long bytes;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        bytes = 0;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = lineFeed();
            keep(end);
            if (end < limit) {
                position = end + 1;
                break;
            }
            position = limit;
        }
        if (any) {
            number++;
            trim();
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(read));
        return limit > 0;
    }

    private int lineFeed() {
        int i = position;
        while (i < limit && read[i] != '\n') {
            i++;
        }
        return i;
    }

    private void keep(int end) {
        int more = end - position;
        bytes += more;
        if (bytes > LONGEST) {
            length = 0;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + more, 2 * line.length)));
        }
        System.arraycopy(read, position, line, length, more);
        length += more;
    }

    private void trim() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        boolean mark = number == 1
                && length >= 3
                && line[0] == (byte) 0xef
                && line[1] == (byte) 0xbb
                && line[2] == (byte) 0xbf;
        if (mark) {
            System.arraycopy(line, 3, line, 0, length - 3);
            length -= 3;
        }
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return bytes > LONGEST;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !isTooLong();
    }

    /** How many bytes the line has, be it too long. */
    long bytes() {
        return bytes;
    }

    /** The line's bytes, until the next is read. */
    ByteBuffer line() {
        return ByteBuffer.wrap(line, 0, length);
    }
}
