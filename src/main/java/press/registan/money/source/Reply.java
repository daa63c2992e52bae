package press.registan.money.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.registan.money.DocumentMark;

/** What a bank's server answered: a status and a body, as bytes and as text. */
final class Reply {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    static final int NOT_FOUND = 404;

    private static final int BEGINNING = 300;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Pattern LABELLED =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final DocumentMark mark;

    /** @param contentType as the header says it, empty for none */
    Reply(int status, String contentType, byte[] body, DocumentMark mark) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
        this.mark = mark;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    DocumentMark mark() {
        return mark;
    }

    /**
     * The body as text. A byte order mark counts first, then what the document says of itself, then the header, as banks
     * write their documents and others set up their servers; then it is UTF-8. All that matters here is ASCII in each of
     * them, so bytes that do not fit garble a name and no figure.
     */
    String text() {
        if (begins(0xef, 0xbb, 0xbf)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(0xff, 0xfe)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(0xfe, 0xff)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(body, charset());
    }

    private boolean begins(int... bytes) {
        boolean begins = body.length >= bytes.length;
        for (int i = 0; begins && i < bytes.length; i++) {
            begins = (body[i] & 0xff) == bytes[i];
        }
        return begins;
    }

    private Charset charset() {
        String beginning = new String(body, 0, Math.min(BEGINNING, body.length), StandardCharsets.ISO_8859_1);
        return named(DECLARED.matcher(beginning))
                .or(() -> named(LABELLED.matcher(contentType)))
                .orElse(StandardCharsets.UTF_8);
    }

    /** One that writes ASCII as ASCII: a text that could be read so far is in no other. */
    private static Optional<Charset> named(Matcher name) {
        try {
            return Optional.of(name)
                    .filter(Matcher::find)
                    .map(found -> Charset.forName(found.group(1)))
                    .filter(charset -> new String(new byte[] {'<', '1', ','}, charset).equals("<1,"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
