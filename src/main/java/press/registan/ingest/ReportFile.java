package press.registan.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;
import press.registan.story.StoryIntake.Outcome;

/** Writes what happened to single lines where the operator wants it, as text in UTF-8. For one thread. */
final class ReportFile implements AutoCloseable {

    private final Path path;
    private final Writer out;

    private ReportFile(Path path, Writer out) {
        this.path = path;
        this.out = out;
    }

    /** Begins a report, or goes on with one when the import goes on; without a path nothing is written. */
    static ReportFile open(@Nullable Path path, boolean goesOn) {
        if (path == null) {
            return new ReportFile(Path.of(""), Writer.nullWriter());
        }
        try {
            BufferedWriter out = goesOn
                    ? Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    : Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            return new ReportFile(path, out);
        } catch (IOException failure) {
            throw told(path, failure);
        }
    }

    void file(Path file, long after) {
        write(file + (after == 0 ? ":" : ", after line " + after + ":"));
    }

    void refused(Entry.Refused line) {
        write("  " + words(line));
    }

    /** What to tell of a refused line, on paper and on the screen. */
    static String words(Entry.Refused line) {
        return named(line.place(), line.id()) + " refused: " + line.reason();
    }

    void took(Entry.Accepted line, Outcome outcome) {
        String name = named(line.place(), line.manuscript().externalId());
        switch (outcome.result()) {
            case ADDED -> notes(name, line, outcome);
            case CHANGED -> {
                write("  " + name + " changes a story that was here");
                notes(name, line, outcome);
            }
            case UNCHANGED -> {
                // Nothing was done, so there is nothing to tell.
            }
        }
    }

    private void notes(String name, Entry.Accepted line, Outcome outcome) {
        line.notes().forEach(note -> write("  " + name + ": " + note));
        outcome.notes().forEach(note -> write("  " + name + ": " + PlainText.line(note)));
    }

    private static String named(Entry.Place place, @Nullable String id) {
        return place.words() + (id == null ? "" : " (" + PlainText.shown(id) + ")");
    }

    void leftOut(Entry.LeftOut entry) {
        write("  " + named(entry.place(), entry.id()) + " left out: " + entry.kind());
    }

    void note(String words) {
        write("  " + PlainText.line(words));
    }

    void totals(List<String> lines) {
        lines.forEach(this::write);
    }

    void write(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failure) {
            throw told(path, failure);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw told(path, failure);
        }
    }

    private static Problem told(Path path, IOException failure) {
        return new Problem.Refused(
                "The report " + path + " cannot be written (" + failure.getMessage()
                        + "). Name a file in a folder that exists and has room.",
                failure);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw told(path, failure);
        }
    }
}
