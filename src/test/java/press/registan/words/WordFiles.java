package press.registan.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import press.registan.kernel.Language;

/** The files of words as they were written, for tests that read over the writers' shoulders. */
final class WordFiles {

    private WordFiles() {}

    static String text(Language language) {
        String path = "/words/" + language.code() + ".properties";
        try (InputStream in = WordFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Map<String, String> entries(Language language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(language)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }
}
