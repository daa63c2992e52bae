package press.registan.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.registan.ingest.PlainText;

/**
 * The text of an XML document as real systems write it, made fit for a parser: without byte order mark, declaration and
 * whatever stands before it, without comments, without characters that XML forbids, as numbers or themselves, in the code
 * page that it really is in. No section of character data gets so long that a parser would run out of memory. For one
 * thread.
 */
final class XmlText extends Reader {

    /** Of one section of character data; what is longer is cut there, and so too long for whoever reads it. */
    static final int LONGEST = 6_000_000;

    private static final int LONGEST_TAG = 1_000_000;
    private static final int HEAD = 64 << 10;
    private static final int AHEAD = 16;

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]{0,500}\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private enum State {
        TEXT,
        TAG,
        CDATA,
        COMMENT
    }

    private final List<String> remarks = new ArrayList<>();
    private final TolerantText text;
    private final @Nullable Reader wide;
    private final char[] buffer = new char[HEAD];
    private int position;
    private int limit;
    private boolean ended;
    private State state = State.TEXT;
    private int length;
    private long forbidden;
    private long lines;

    /**
     * Opens a document.
     *
     * @param cyrillic whether stray bytes are Cyrillic rather than Western
     */
    XmlText(InputStream in, boolean cyrillic) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        Optional<Charset> mark = mark(head);
        if (mark.isPresent()) {
            bytes.unread(head);
            wide = new InputStreamReader(bytes, mark.get());
            text = new TolerantText(InputStream.nullInputStream(), null, cyrillic);
            return;
        }
        wide = null;
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        boolean declared = declaration.find();
        int skip = declared ? declaration.end() : Math.max(0, start.indexOf('<'));
        String before = start.substring(0, declared ? declaration.start() : skip);
        if (!before.replace("\u00ef\u00bb\u00bf", "").isBlank()) {
            remarks.add("what stood before the beginning of the document was passed over: " + PlainText.quoted(before));
        }
        lines = start.substring(0, skip).chars().filter(c -> c == '\n').count();
        bytes.unread(head, skip, head.length - skip);
        text = new TolerantText(bytes, page(declared ? declaration.group() : "", head), cyrillic);
    }

    private static Optional<Charset> mark(byte[] head) {
        boolean big = head.length > 1 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff;
        boolean little = head.length > 1 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe;
        return big || little ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    /** The code page of one byte a character that is declared, unless the text is UTF-8 all the same. */
    private @Nullable Charset page(String declaration, byte[] head) {
        Matcher encoding = ENCODING.matcher(declaration);
        if (!encoding.find()) {
            return null;
        }
        try {
            Charset declared = Charset.forName(encoding.group(1));
            boolean single = declared.canEncode() && declared.newEncoder().maxBytesPerChar() == 1.0f;
            if (!single || declared.equals(StandardCharsets.US_ASCII)) {
                return null;
            }
            if (TolerantText.isPlainUtf8(head, head.length)) {
                remarks.add("it calls itself " + declared + " and is UTF-8; it was read as UTF-8");
                return null;
            }
            return declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            remarks.add("it calls itself “" + encoding.group(1) + "”, which is no code page; it was read as UTF-8");
            return null;
        }
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int at = from;
        int end = from + most;
        while (at < end && available()) {
            at = step(into, at);
        }
        return at == from && most > 0 ? -1 : at - from;
    }

    /** Takes the next character, or skips some; returns where the next one goes. */
    private int step(char[] into, int at) throws IOException {
        char c = buffer[position];
        switch (state) {
            case TEXT -> {
                if (c == '<' && startsWith("<!--")) {
                    state = State.COMMENT;
                    position += 4;
                    return at;
                }
                if (c == '<') {
                    state = startsWith("<![CDATA[") ? State.CDATA : State.TAG;
                    length = state == State.CDATA ? -"<![CDATA[".length() : 0;
                }
            }
            case TAG -> {
                state = c == '>' ? State.TEXT : State.TAG;
                if (++length > LONGEST_TAG) {
                    throw new IOException("a tag of more than a million characters is none");
                }
            }
            case CDATA -> {
                if (c == ']' && startsWith("]]>")) {
                    state = State.TEXT;
                } else if (++length > LONGEST) {
                    lines += c == '\n' ? 1 : 0;
                    position++;
                    return at;
                }
            }
            case COMMENT -> {
                boolean over = c == '-' && startsWith("-->");
                state = over ? State.TEXT : State.COMMENT;
                position += over ? 3 : 1;
                lines += c == '\n' ? 1 : 0;
                return at;
            }
        }
        if (c == '&' && skipForbiddenNumber()) {
            return at;
        }
        into[at] = c;
        position++;
        return at + 1;
    }

    private boolean startsWith(String wanted) {
        if (limit - position < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (buffer[position + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** No parser goes on after the number of a character that XML forbids. */
    private boolean skipForbiddenNumber() {
        if (!startsWith("&#")) {
            return false;
        }
        boolean hex = position + 2 < limit && (buffer[position + 2] | 0x20) == 'x';
        int at = position + (hex ? 3 : 2);
        int code = 0;
        int digits = 0;
        for (; at < limit && digits < 9; at++, digits++) {
            int digit = Character.digit(buffer[at], hex ? 16 : 10);
            if (digit < 0) {
                break;
            }
            code = Math.min(0x11_0000, code * (hex ? 16 : 10) + digit);
        }
        if (digits == 0 || at >= limit || buffer[at] != ';' || isLegal(code)) {
            return false;
        }
        position = at + 1;
        forbidden++;
        return true;
    }

    private boolean available() throws IOException {
        while (limit - position < AHEAD && !ended) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            int more = wide == null
                    ? text.read(buffer, limit, buffer.length - limit)
                    : wide.read(buffer, limit, buffer.length - limit - 1);
            ended = more < 0;
            limit = filtered(limit, limit + Math.max(0, more));
        }
        return position < limit;
    }

    /** Leaves out what XML forbids; halves of characters come in pairs or go. */
    private int filtered(int from, int to) {
        int kept = from;
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            boolean pair = Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(buffer[i + 1]);
            if (pair) {
                buffer[kept++] = c;
                buffer[kept++] = buffer[++i];
            } else if (isLegal(c)) {
                buffer[kept++] = c;
            } else {
                forbidden++;
            }
        }
        return kept;
    }

    private static boolean isLegal(int c) {
        return c >= ' '
                ? c < 0xd800 || (c > 0xdfff && c < 0xfffe) || (c >= 0x1_0000 && c < 0x11_0000)
                : c == '\t' || c == '\n' || c == '\r';
    }

    /** How many lines of the document a parser of this text never saw. */
    long linesLeftOut() {
        return lines;
    }

    /** What should be told of the document, as far as it has been read. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (forbidden > 0) {
            all.add("%,d characters that no text may hold were left out".formatted(forbidden));
        }
        if (text.replaced() > 0) {
            all.add(
                    "%,d bytes were not UTF-8; they were read as an old code page has them. Look at some of these stories."
                            .formatted(text.replaced()));
        }
        return all;
    }

    @Override
    public void close() {
        // Whoever opened the stream closes it.
    }
}
