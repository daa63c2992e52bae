package press.registan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import press.registan.testing.Paper;

/** The papers hang together: what one points at is there, and the list of them names them all. */
class PapersTest {

    /** A link in Markdown to a place of ours, with its heading if it names one; not a picture. */
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[[^\\]\\[]*\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    @Test
    void noLinkLeadsNowhere() {
        List<String> dead = new ArrayList<>();
        List<String> alive = new ArrayList<>();
        for (Paper paper : Paper.all()) {
            for (MatchResult link : links(paper)) {
                (leadsSomewhere(paper, link) ? alive : dead).add(paper + ": " + link.group());
            }
        }

        assertEquals(List.of(), dead);
        assertFalse(alive.isEmpty(), "there are links");
    }

    @Test
    void everyPaperUnderDocsIsReachedFromTheList() {
        Path list = Path.of("docs/README.md");
        List<Path> named = new ArrayList<>(List.of(list));
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).toString().endsWith("README.md")) {
                Paper paper = Paper.at(named.get(i).toString());
                links(paper).stream()
                        .map(link -> target(paper, link.group(1)))
                        .filter(path -> !named.contains(path))
                        .forEach(named::add);
            }
        }

        List<String> forgotten = Paper.all().stream()
                .filter(paper -> paper.path().startsWith("docs") && !named.contains(paper.path()))
                .map(Paper::toString)
                .toList();
        assertEquals(List.of(), forgotten);
    }

    private static List<MatchResult> links(Paper paper) {
        return LINK.matcher(String.join("\n", paper.lines())).results().toList();
    }

    private static boolean leadsSomewhere(Paper paper, MatchResult link) {
        Path target = target(paper, link.group(1));
        String heading = link.group(2);
        return Files.exists(target)
                && (heading == null || headings(Paper.at(target.toString())).contains(heading));
    }

    private static Path target(Paper paper, String written) {
        Path folder = Objects.requireNonNullElse(paper.path().getParent(), Path.of(""));
        return written.isEmpty() ? paper.path() : folder.resolve(written).normalize();
    }

    /** Headings as links name them: small letters, hyphens for spaces, no marks. */
    private static List<String> headings(Paper paper) {
        return paper.lines().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }
}
