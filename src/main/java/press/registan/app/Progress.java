package press.registan.app;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import press.registan.ingest.ImportProgress;

/** Shows how long work goes: one line that is written anew on a terminal, a line every few seconds elsewhere. */
final class Progress {

    private static final long TERMINAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long ELSEWHERE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintWriter out;
    private final boolean terminal = isTerminal();
    private long shown = System.nanoTime();
    private boolean open;

    Progress(PrintWriter out) {
        this.out = out;
    }

    @SuppressWarnings("SystemConsoleNull") // null still, on a JVM without a console of its own
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(ImportProgress progress) {
        show(() -> "%s  %,d stories  %,.0f a second  %d %%%s"
                .formatted(
                        progress.file().getFileName(),
                        progress.stories(),
                        progress.perSecond(),
                        progress.percent(),
                        progress.remaining()
                                .map(left -> "  " + words(left) + " left")
                                .orElse("")));
    }

    /** How many stories are in the search index. */
    void indexed(long stories) {
        show(() -> "search index  %,d stories".formatted(stories));
    }

    /** Shows a line if it is time for one. */
    void show(Supplier<String> words) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? TERMINAL_NANOS : ELSEWHERE_NANOS)) {
            return;
        }
        shown = now;
        String line = words.get();
        if (terminal) {
            out.print("\r" + line + CLEAR_TO_END);
            out.flush();
            open = true;
        } else {
            out.println(line);
        }
    }

    /** Ends the line that was being written anew. */
    void end() {
        if (open) {
            out.print("\r" + CLEAR_TO_END);
            out.flush();
            open = false;
        }
    }

    private static String words(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : Math.max(1, left.toSeconds()) + " s";
    }
}
