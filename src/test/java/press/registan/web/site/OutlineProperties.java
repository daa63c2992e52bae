package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import press.registan.kernel.SafeHtml;
import press.registan.story.Body;

class OutlineProperties {

    private static final String[] PIECES = {
        "<h1>A</h1>",
        "<h2>B</h2>",
        "<h3>C</h3>",
        "<h4 lang=\"ru\" dir=\"ltr\">Г</h4>",
        "<h4>E &lt;h2&gt; <a href=\"/h2?a=<h2>\"><em>e</em></a></h4>",
        "<h6>F</h6>",
        "<hr>",
        "<p>&lt;h3&gt;</p>",
        "<aside><h4>In an aside</h4><p>text</p><h3>and another</h3></aside>",
        "<blockquote><h4>Quoted</h4></blockquote>",
        "<table><caption><h2>One</h2></caption><tr><th><h3>two</h3></th></tr></table>",
        "<ul><li><h3>item</h3></li></ul>",
        "<pre>&lt;h2&gt;</pre>"
    };

    @Provide
    Arbitrary<SafeHtml> bodies() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(14)
                .map(pieces -> Body.of(String.join("", pieces)).html());
    }

    private static List<Integer> levels(SafeHtml text) {
        return Jsoup.parseBodyFragment(text.html()).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.normalName().charAt(1) - '0')
                .toList();
    }

    @Property
    void theFirstHeadingIsOfTheSecondLevelAndNoLevelIsSkipped(@ForAll("bodies") SafeHtml body) {
        int before = 1;
        for (int level : levels(Outline.withoutGaps(body))) {
            assertTrue(level >= 2 && level <= before + 1, () -> level + " in " + levels(Outline.withoutGaps(body)));
            before = level;
        }
    }

    @Property
    void whichHeadingBelongsToWhichStays(@ForAll("bodies") SafeHtml body) {
        assertEquals(parents(levels(body)), parents(levels(Outline.withoutGaps(body))));
    }

    /** For each heading, the last one before it of a higher level; -1 where there is none. */
    private static List<Integer> parents(List<Integer> levels) {
        return IntStream.range(0, levels.size())
                .map(i -> IntStream.iterate(i - 1, j -> j >= 0, j -> j - 1)
                        .filter(j -> levels.get(j) < levels.get(i))
                        .findFirst()
                        .orElse(-1))
                .boxed()
                .toList();
    }

    @Property
    void nothingButLevelsChanges(@ForAll("bodies") SafeHtml body) {
        SafeHtml raised = Outline.withoutGaps(body);

        assertEquals(withoutLevels(body), withoutLevels(raised));
        assertEquals(raised, Body.of(raised.html()).html(), "what comes out is canonical, too");
    }

    private static String withoutLevels(SafeHtml text) {
        return text.html().replaceAll("(</?h)[2-4]", "$1");
    }

    @Property
    void whatIsInOrderStaysTheSame(@ForAll("bodies") SafeHtml body) {
        SafeHtml raised = Outline.withoutGaps(body);

        assertSame(raised, Outline.withoutGaps(raised));
    }

    @Example
    void sistersStaySistersAndDaughtersStayBelow() {
        assertEquals("222", raised("333"));
        assertEquals("232", raised("343"));
        assertEquals("2323", raised("3424"));
        assertEquals("233", raised("244"));
        assertEquals("233", raised("243"));
        assertEquals("222", raised("432"));
        assertEquals("2342", raised("2342"));
        assertEquals("", raised(""));
    }

    private static String raised(String levels) {
        StringBuilder html = new StringBuilder();
        levels.chars().forEach(level -> html.append("<h%c>x</h%c>".formatted(level, level)));
        StringBuilder after = new StringBuilder();
        levels(Outline.withoutGaps(new SafeHtml(html.toString()))).forEach(after::append);
        return after.toString();
    }
}
