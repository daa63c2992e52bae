package press.registan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How a process is doing, as Linux tells it.
 *
 * @param megabytes what is its own in memory (anonymous)
 * @param handles open files and connections
 * @param mapped pieces of the search index in its address space, those of deleted files with them
 */
public record Vitals(long megabytes, long handles, long threads, long mapped) {

    public static Vitals of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        String status = Files.readString(process.resolve("status"));
        try (Stream<Path> handles = Files.list(process.resolve("fd"));
                Stream<String> maps = Files.lines(process.resolve("maps"))) {
            return new Vitals(
                    number(status, "RssAnon:") / 1024,
                    handles.count(),
                    number(status, "Threads:"),
                    maps.filter(line -> line.contains("/search/")).count());
        }
    }

    private static long number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The worst of both in each. */
    public Vitals or(Vitals other) {
        return new Vitals(
                Math.max(megabytes, other.megabytes),
                Math.max(handles, other.handles),
                Math.max(threads, other.threads),
                Math.max(mapped, other.mapped));
    }
}
