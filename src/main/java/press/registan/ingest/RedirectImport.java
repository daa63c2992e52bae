package press.registan.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.db.Database;
import press.registan.kernel.CsvLine;
import press.registan.kernel.Problem;
import press.registan.story.Redirects;

/**
 * Takes a file of redirects in: {@code from,to} in its first line (or with a semicolon or tab
 * between them, as in the others then), an address of a former site and where it leads in each
 * other; an empty {@code to} makes it gone. What leads to another line of the file leads to where that one does. A line
 * that cannot be meant is told by its number, and the rest goes in; twice changes nothing.
 */
public final class RedirectImport {

    /** What became of the lines. */
    public record Totals(long added, long changed, long unchanged, List<Refused> refused, List<Refused> doubtful) {}

    /** A line that is left out, or that is in and leads to nothing; and why. */
    public record Refused(long number, String reason) {}

    private record Line(long number, String from, String to) {}

    private static final int LONGEST_LINE = 5_000;

    /** All are held in memory, since one may lead to another. */
    private static final int MOST_LINES = 200_000;

    private static final int AT_ONCE = 200;
    private static final List<String> HEADER = List.of("from", "to");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Database database;
    private final Redirects redirects;
    private final String host;

    /**
     * For one publication.
     *
     * @param origin its address: a target with this host is a page of ours
     */
    public RedirectImport(Database database, Redirects redirects, URI origin) {
        this.database = database;
        this.redirects = redirects;
        this.host = String.valueOf(origin.getHost());
    }

    /**
     * Takes a file in.
     *
     * @throws Problem when it cannot be read or is no file of redirects; nothing is in then
     */
    public Totals run(Path file) {
        ArchiveFile.check(List.of(file));
        try (ArchiveFile open = ArchiveFile.open(file)) {
            return new Run().take(new LineReader(open.content()), file);
        } catch (IOException failure) {
            throw new Problem.Refused(file + " cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    private final class Run {

        private final Map<String, Line> lines = new LinkedHashMap<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<Refused> doubtful = new ArrayList<>();
        private Optional<Character> separator = Optional.empty();
        private long added;
        private long changed;
        private long unchanged;

        Totals take(LineReader reader, Path file) throws IOException {
            boolean begun = reader.next();
            if (begun && isWide(reader.line())) {
                throw new Problem.Malformed(file + " is in UTF-16. Save it as CSV in UTF-8.");
            }
            separator = begun ? separator(reader) : Optional.empty();
            if (separator.isEmpty()) {
                throw new Problem.Malformed("The first line of a file of redirects is from,to; that of " + file
                        + " is not. Write it above the others.");
            }
            while (reader.next()) {
                if (!reader.isBlank()) {
                    read(reader);
                }
            }
            write(new ArrayList<>(lines.values()));
            return new Totals(added, changed, unchanged, refused, doubtful);
        }

        /** The sign by which the first line is one: spreadsheets take what their country writes. */
        private static Optional<Character> separator(LineReader reader) {
            String first = text(reader).toLowerCase(Locale.ROOT);
            return SEPARATORS.stream()
                    .filter(sign -> CsvLine.fields(first, sign).equals(Optional.of(HEADER)))
                    .findFirst();
        }

        private static String text(LineReader reader) {
            return reader.bytes() > LONGEST_LINE
                    ? ""
                    : StandardCharsets.UTF_8.decode(reader.line()).toString();
        }

        private void read(LineReader reader) {
            long number = reader.number();
            if (reader.bytes() > LONGEST_LINE) {
                refuse(number, "it is longer than %,d bytes".formatted(LONGEST_LINE));
                return;
            }
            Optional<List<String>> fields = CsvLine.fields(text(reader), separator.orElse(','));
            if (fields.isEmpty()) {
                refuse(number, "a quotation mark has no other on its line; no address has a line break");
                return;
            }
            if (fields.get().size() != 2) {
                refuse(number, "not two fields: from,to");
                return;
            }
            try {
                Line line = new Line(
                        number,
                        Redirects.path(fields.get().get(0)),
                        target(fields.get().get(1)));
                Line before = lines.putIfAbsent(key(line.from()), line);
                if (before != null && !before.to().equals(line.to())) {
                    refuse(number, line.from() + " stands on line " + before.number() + " already");
                }
                if (lines.size() > MOST_LINES) {
                    throw new Problem.Refused(
                            "A file of redirects has at most %,d lines. Split it.".formatted(MOST_LINES));
                }
            } catch (Problem.Malformed unfit) {
                refuse(number, String.valueOf(unfit.getMessage()));
            }
        }

        private void refuse(long number, String reason) {
            refused.add(new Refused(number, reason));
        }

        private void write(List<Line> all) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Line> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                database.change(writing -> some.forEach(line -> {
                    try {
                        count(line, redirects.redirect(writing, line.from(), end(line)));
                    } catch (Problem.Refused | Problem.Malformed no) {
                        refuse(line.number(), String.valueOf(no.getMessage()));
                    }
                }));
            }
        }

        /** Where a line leads in the end, through other lines of the file. */
        private String end(Line line) {
            Set<String> passed = new LinkedHashSet<>(Set.of(key(line.from())));
            Line last = line;
            for (Line next = lines.get(key(last.to())); next != null; next = lines.get(key(last.to()))) {
                if (!passed.add(key(next.from()))) {
                    throw new Problem.Refused("it leads round in a circle: " + String.join(" → ", passed));
                }
                last = next;
            }
            return last.to();
        }

        private void count(Line line, Redirects.Outcome outcome) {
            switch (outcome.result()) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
            if (!outcome.stands()) {
                doubtful.add(new Refused(line.number(), "nothing stands at " + line.to() + " yet"));
            }
        }
    }

    private static boolean isWide(ByteBuffer line) {
        boolean pair = line.remaining() > 1;
        return pair && Set.of(0xfeff, 0xfffe).contains(line.getShort(0) & 0xffff);
    }

    /** One address with and without the final slash is one. */
    private static String key(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private String target(String to) {
        if (to.isEmpty()) {
            return "";
        }
        String rest = to.replaceFirst("^https?://", "");
        boolean elsewhere = !rest.equals(to) && !rest.split("[/:?#]", 2)[0].equalsIgnoreCase(host);
        String path = Redirects.path(to);
        return elsewhere ? to : path;
    }
}
