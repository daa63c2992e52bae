package press.registan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class ParagraphsProperties {

    @Property
    void everyRunOfTextBetweenBlankLinesIsAParagraph(
            @ForAll @Size(min = 1, max = 6) List<@From("lines") String> written) {
        Element body = Jsoup.parseBodyFragment(Paragraphs.of(String.join("\n\n", written)))
                .body();

        assertEquals(written, body.select("> p").stream().map(Element::text).collect(Collectors.toList()), body.html());
    }

    @Property
    void noLetterIsLostOrMoved(@ForAll("pieces") String html) {
        assertEquals(letters(html), letters(Paragraphs.of(html)));
    }

    @Property
    void whatIsInParagraphsStaysAsItIs(@ForAll @Size(max = 6) List<@From("lines") String> written) {
        String html = written.stream().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n\n"));

        assertEquals(
                Jsoup.parseBodyFragment(html).select("p").eachText(),
                Jsoup.parseBodyFragment(Paragraphs.of(html)).select("p").eachText());
    }

    @Property
    void noTextIsTooBad(@ForAll String text) {
        assertFalse(Paragraphs.of(text).contains("<p></p>"));
    }

    @Example
    void lineEndsBreakLinesButNotInsidePreformattedText() {
        assertEquals("<p>a<br>b</p>\n", Paragraphs.of("a\nb"));
        assertEquals("<pre>a\n\nb</pre>", Paragraphs.of("<pre>a\n\nb</pre>"));
        assertEquals("<p>a<br />b</p>\n", Paragraphs.of("a<br />\nb"));
    }

    @Example
    void listsAndHeadingsGetNoParagraphs() {
        assertEquals(
                "<h2>A</h2><ul>\n<li>b</li>\n</ul><p>c</p>\n", Paragraphs.of("<h2>A</h2>\n<ul>\n<li>b</li>\n</ul>\nc"));
        assertEquals("<blockquote><p>a</p>\n<p>b</p>\n</blockquote>", Paragraphs.of("<blockquote>a\n\nb</blockquote>"));
    }

    private static String letters(String html) {
        return Jsoup.parseBodyFragment(html).body().text().replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withChars("abc дежз.,")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> ("x" + text).strip().replaceAll("\\s+", " "));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "a",
                        "b\n",
                        "\n\n",
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<div>",
                        "</div>",
                        "<ul><li>x</li></ul>",
                        "<br>",
                        "<blockquote>",
                        "</blockquote>",
                        "<!--more-->",
                        "<h2>",
                        "</h2>",
                        "é ",
                        "<img src=x>")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }
}
