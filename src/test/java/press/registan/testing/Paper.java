package press.registan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation, as far as tests read it. */
public record Paper(Path path, List<String> lines) {

    private static final String FENCE = "```";

    public static Paper at(String path) {
        return at(Path.of(path));
    }

    private static Paper at(Path path) {
        try {
            return new Paper(path, Files.readAllLines(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every page of the repository: all of {@code docs}, and those at its root. */
    public static List<Paper> all() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> root = Files.list(Path.of(""))) {
            return Stream.concat(docs, root)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(Paper::at)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The blocks fenced as being of this kind, such as {@code json}, each as its lines. */
    public List<List<String>> fenced(String kind) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : lines) {
            if (block == null) {
                block = line.startsWith(FENCE) ? new ArrayList<>(List.of(line)) : null;
            } else if (line.equals(FENCE)) {
                if (block.getFirst().equals(FENCE + kind)) {
                    blocks.add(block.subList(1, block.size()));
                }
                block = null;
            } else {
                block.add(line);
            }
        }
        return blocks;
    }

    /** What stands between back quotes at the beginning of a table's row, in the order of the rows. */
    public List<String> terms() {
        return lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
