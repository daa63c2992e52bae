package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of an index, as others find them. */
final class Folders {

    private Folders() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** The names of the generations in a folder, in their order. */
    static List<String> generations(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A file of the only generation. */
    static Path file(Path folder, String beginning) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
