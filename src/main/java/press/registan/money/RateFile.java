package press.registan.money;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import press.registan.kernel.CsvLine;
import press.registan.kernel.Problem;

/**
 * A file of rates, read line by line: {@code date,base,quote,rate,source} in its first line, a rate in each other. Packed
 * with gzip or not, with a byte order mark or not, with line ends of either kind. A line that cannot be meant is told by
 * its number and the reason, and the next one is read. For one thread.
 */
public final class RateFile implements AutoCloseable {

    /** What a line holds. */
    public sealed interface Line {
        long number();

        record Taken(long number, Rate rate) implements Line {}

        record Refused(long number, String reason) implements Line {}
    }

    private static final List<String> HEADER = List.of("date", "base", "quote", "rate", "source");
    private static final int LONGEST_LINE = 1_000;
    private static final int GZIP_MARK = 0x8b1f;

    private final BufferedReader text;
    private final RateLine parser;
    private long number;

    /**
     * Opens the stream and reads the header.
     *
     * @param today no rate may be dated more than a day after it
     */
    public RateFile(InputStream bytes, LocalDate today) throws IOException {
        this.text = new BufferedReader(new InputStreamReader(unpacked(bytes), StandardCharsets.UTF_8));
        this.parser = new RateLine(today.plusDays(1));
        readHeader();
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(2);
        int mark = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return mark == GZIP_MARK ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private void readHeader() throws IOException {
        Optional<StringBuilder> first = readLine();
        if (first.isEmpty()) {
            throw new Problem.Malformed("The file of rates is empty; its first line should be " + header() + ".");
        }
        String line = first.get().toString();
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        List<String> names = CsvLine.fields(bare).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!names.equals(HEADER)) {
            throw new Problem.Malformed("The first line of a file of rates is " + header() + "; this one is \""
                    + bare.substring(0, Math.min(80, bare.length())) + "\".");
        }
    }

    private static String header() {
        return String.join(",", HEADER);
    }

    /** The next line that is not blank; none at the end. */
    public Optional<Line> next() throws IOException {
        Optional<StringBuilder> line = readLine();
        while (line.isPresent() && line.get().toString().isBlank()) {
            line = readLine();
        }
        return line.map(this::parsed);
    }

    private Line parsed(StringBuilder line) {
        if (line.length() > LONGEST_LINE) {
            return new Line.Refused(number, "longer than " + LONGEST_LINE + " characters");
        }
        try {
            return new Line.Taken(number, parser.rate(line.toString()));
        } catch (Problem.Malformed refused) {
            return new Line.Refused(number, Objects.requireNonNull(refused.getMessage()));
        }
    }

    /** A line without its end; of one that is too long, only so much that this can be seen. */
    private Optional<StringBuilder> readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        number++;
        return Optional.of(line);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
