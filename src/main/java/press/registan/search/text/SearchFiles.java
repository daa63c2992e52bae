package press.registan.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Language;

/** The files of {@code search/}; the head of each explains it. */
final class SearchFiles {

    static final String COMMON_SCRIPT = "common-script.txt";
    static final String SPELLING = "spelling.txt";
    static final String ALPHABETS = "alphabets.txt";
    static final String ACRONYMS = "acronyms.txt";
    static final String IRREGULAR = "irregular.en.txt";

    private SearchFiles() {}

    static String stopWords(Language language) {
        return "stop-words." + language + ".txt";
    }

    /** All languages have them but English, whose rules are a library's. */
    static String endings(Language language) {
        return "endings." + language + ".txt";
    }

    /** The lines that say something. */
    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** All words of a file that holds nothing else. */
    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
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
