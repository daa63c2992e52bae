package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.registan.testing.Paper;

/** The names of mark-up that others may rely on are there. */
class HtmlGuideTest {

    private static final Pattern CLASSES = Pattern.compile("class=\"([a-z -]+)");

    @Test
    void everyClassThatIsPromisedStandsInATemplate() throws IOException {
        List<String> promised = Paper.at("docs/contracts/html.md").terms();
        Set<String> written = classes();

        assertFalse(promised.isEmpty(), "something is promised");
        assertEquals(
                List.of(),
                promised.stream().filter(name -> !written.contains(name)).toList());
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return CLASSES.matcher(all)
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).strip().split(" +")))
                    .collect(Collectors.toSet());
        }
    }
}
