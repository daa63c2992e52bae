package press.registan.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of {@code search/}; the head of each explains it. */
final class SearchFiles {

    static final String SPELLING = "spelling.txt";
    static final String ALPHABETS = "alphabets.txt";

    private SearchFiles() {}

    /** The lines that say something. */
    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static boolean has(String name) {
        return SearchFiles.class.getResource("/search/" + name) != null;
    }

    static byte[] bytes(String name) {
        String path = "/search/" + name;
        try (InputStream bytes = Objects.requireNonNull(SearchFiles.class.getResourceAsStream(path), path)) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
