package press.registan.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 of which parts are something else: a database that was moved once too often has words in an old code page
 * among the others. A byte that cannot be UTF-8 is read as that code page has it, and counted. Each sequence is judged by
 * itself, so one bad word spoils nothing. For one thread.
 */
final class TolerantText {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BUFFER = 64 << 10;

    /** So many letters of Cyrillic in a row are a word, and in a Western code page they would be nonsense. */
    private static final int WORD = 3;

    private final InputStream in;
    private final char[] western = table(WESTERN);
    private final char[] cyrillic = table(CYRILLIC);
    private final boolean single;
    private final char[] preferred;
    private final byte[] bytes = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private long replaced;
    private int run;

    /**
     * Begins to decode.
     *
     * @param single the code page that the whole is in; null for UTF-8
     * @param cyrillic whether stray bytes are Cyrillic rather than Western
     */
    TolerantText(InputStream in, @Nullable Charset single, boolean cyrillic) {
        this.in = in;
        this.single = single != null;
        this.preferred = single != null ? table(single) : cyrillic ? this.cyrillic : western;
    }

    private static char[] table(Charset page) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] table = new String(all, page).toCharArray();
        if (table.length != all.length) {
            throw new IllegalArgumentException(page + " has more than one byte a character");
        }
        return table;
    }

    /** How many bytes were not UTF-8. */
    long replaced() {
        return replaced;
    }

    /** Decodes into the array and returns how many characters that are; -1 at the end. */
    int read(char[] into, int from, int most) throws IOException {
        int at = from;
        int end = from + most - 1;
        while (at < end && available(4)) {
            int b = bytes[position] & 0xff;
            if (single || b < 0x80) {
                into[at++] = single ? preferred[b] : (char) b;
                position++;
                run = 0;
            } else {
                at = decode(b, into, at);
            }
        }
        return at == from ? -1 : at - from;
    }

    private int decode(int first, char[] into, int at) {
        int length = length(first);
        if (length == 0) {
            into[at] = stray(first);
            return at + 1;
        }
        int code = first & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            code = code << 6 | (bytes[position + i] & 0x3f);
        }
        position += length;
        run = 0;
        return at + Character.toChars(code, into, at);
    }

    /** How many bytes from here on are one character of UTF-8; 0 when they are none. */
    private int length(int first) {
        int length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
        if (first >= 0xf5 || length == 0 || position + length > limit) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[position + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[position + 1] & 0xff;
        boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean surrogate = first == 0xed && second >= 0xa0;
        return overlong || surrogate || (first == 0xf4 && second >= 0x90) ? 0 : length;
    }

    private char stray(int b) {
        replaced++;
        if (run == 0) {
            run = cyrillicWord();
        }
        position++;
        boolean inWord = run > 0;
        run = Math.max(0, run - 1);
        return (inWord ? cyrillic : preferred)[b];
    }

    /** How many bytes from here on are a word in the Cyrillic code page; 0 when they are none. */
    private int cyrillicWord() {
        int length = 0;
        while (position + length < limit && (bytes[position + length] & 0xff) >= 0xc0) {
            length++;
        }
        return length >= WORD ? length : 0;
    }

    private boolean available(int wanted) throws IOException {
        while (limit - position < wanted && !ended) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
            int more = in.read(bytes, limit, bytes.length - limit);
            ended = more < 0;
            limit += Math.max(0, more);
        }
        return position < limit;
    }

    /** Whether the start of a file, cut anywhere, is UTF-8 and more than ASCII. */
    static boolean isPlainUtf8(byte[] start, int length) {
        int end = length;
        while (end > 0 && end > length - 4 && (start[end - 1] & 0x80) != 0) {
            end--;
        }
        boolean beyond = false;
        for (int i = 0; i < end; i++) {
            beyond |= start[i] < 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, end));
            return beyond;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
