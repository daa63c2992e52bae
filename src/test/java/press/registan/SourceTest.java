package press.registan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.registan.words.Word;

/** What is asked of sources as text, beyond what the compiler and the classes can say. */
class SourceTest {

    private static final int LONG = 400;
    private static final String REASON = "Longer than 400 lines because";
    private static final Pattern OPENS_A_DATABASE = Pattern.compile(
            "import press.registan.testing.(Databases|Library|Outlets);|new (Newsstand|Market|DemoSite)\\(");
    private static final Pattern OPENS_A_PUBLICATION = Pattern.compile("\\b(Settings\\.read|builder\\.environment)\\(");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{([^}]*)}");
    private static final Pattern SAID = Pattern.compile("\\bWord\\.([A-Z][A-Z0-9_]+)");
    private static final Pattern DESCRIBED =
            Pattern.compile("\\A\\s*/\\*\\*.{60,}?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

    @Test
    void aLongFileSaysAtItsTopWhy() {
        assertNone(files("src", ".java", ".jte", ".css", ".js"), file -> {
            List<String> lines = lines(file);
            return lines.size() > LONG && lines.stream().limit(40).noneMatch(line -> line.contains(REASON));
        });
    }

    @Test
    void everyPackageSaysWhatItIs() {
        Stream<Path> packages =
                files("src/main/java", ".java").map(Path::getParent).distinct();

        assertNone(packages, folder -> {
            Path description = folder.resolve("package-info.java");
            return !Files.exists(description)
                    || !DESCRIBED.matcher(text(description)).find();
        });
    }

    @Test
    void aTemplateWritesHtmlOnlyWhereItIsKnownToBeSafe() {
        assertNone(
                files("src/main/jte", ".jte"),
                file -> UNSAFE.matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(found -> !found.strip().matches("\\$unsafe\\{.*\\.html\\(\\)\\s*}")));
    }

    /** Seven translations of what no page says are seven mistakes that nobody finds. */
    @Test
    void everyWordIsSaid() {
        String saying = Stream.concat(
                        files("src/main/java", ".java").filter(file -> !file.endsWith("words/Word.java")),
                        files("src/main/jte", ".jte"))
                .map(SourceTest::text)
                .collect(Collectors.joining());
        Set<String> said =
                SAID.matcher(saying).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertEquals(
                List.of(),
                Stream.of(Word.values())
                        .filter(word -> !said.contains(word.name()))
                        .toList());
    }

    /** The browser's journey asks for the same pages as the walk through the demo, and takes its time. */
    @Test
    void aTestThatOpensADatabaseRunsOnEachKindOfThem() {
        assertNone(
                files("src/test/java", "Test.java", "Properties.java")
                        .filter(file -> OPENS_A_DATABASE.matcher(text(file)).find()),
                file -> !text(file).contains("@OnEveryDatabase\n")
                        && !text(file).contains("@Tag(\"postgres\")\n"));
    }

    /** A publication that is served asks the central banks, unless it is told not to; tests reach for nobody outside. */
    @Test
    void aTestThatOpensAPublicationLetsItAskNoBank() {
        assertNone(
                files("src/test/java", ".java")
                        .filter(file -> !file.toString().contains("config"))
                        .filter(file -> OPENS_A_PUBLICATION.matcher(text(file)).find()),
                file -> !text(file).contains("Databases.environment(")
                        && !text(file).contains("Setting.RATES_FETCH"));
    }

    private static void assertNone(Stream<Path> files, Predicate<Path> offends) {
        assertEquals(List.of(), files.filter(offends).sorted().toList());
    }

    private static Stream<Path> files(String folder, String... endings) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
