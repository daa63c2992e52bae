package press.registan.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import press.registan.kernel.Problem;

/** Texts that somebody sends us: one, or one a line. None is longer than memory should hold. */
final class Texts implements AutoCloseable {

    /** As much as any story, and more than anybody types. */
    private static final int LONGEST = 16 << 20;

    private final Reader in;

    Texts(InputStream bytes) {
        this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            append(all, letter);
        }
        return all.toString();
    }

    /** A line ends with a line feed, before which there may be a carriage return; the last one need not end. */
    void lines(Consumer<String> each) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            any = letter != '\n';
            if (any) {
                append(line, letter);
            } else {
                each.accept(bare(line));
                line.setLength(0);
            }
        }
        if (any) {
            each.accept(bare(line));
        }
    }

    private static void append(StringBuilder text, int letter) {
        if (text.length() >= LONGEST) {
            throw new Problem.Refused(
                    "A text is longer than %,d characters; cut it into several with --lines.".formatted(LONGEST));
        }
        text.append((char) letter);
    }

    private static String bare(StringBuilder line) {
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
