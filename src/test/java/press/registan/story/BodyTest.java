package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Problem;

class BodyTest {

    @Test
    void whatABodyCanSayStaysAsItIs() {
        String html = """
                <p>It <em>rained</em>, <strong>much</strong>: H<sub>2</sub>O on 10<sup>3</sup> <code>km</code>.</p>
                <h2>Rivers</h2><h3>Chu</h3><h4>Upper</h4>
                <ul><li>one<ul><li>deeper</li></ul></li><li><p>two</p><p>more</p></li></ul>
                <ol start="4" reversed><li>four</li></ol>
                <blockquote><p>I saw it. <cite>A witness</cite></p></blockquote>
                <figure class="elsewhere"><a href="https://example.org/r.jpg">A river</a><figcaption>The Chu <cite>A. Photo</cite></figcaption></figure>
                <table><caption>Levels</caption><thead><tr><th scope="col">Day</th><th>m</th></tr></thead><tbody><tr><td rowspan="2">1</td><td></td></tr><tr><td>3</td></tr></tbody><tfoot><tr><td colspan="2">all</td></tr></tfoot></table>
                <pre><code>a  b
                 c</code></pre><hr><aside><h3>Note</h3><p>See <a href="/news/flood" rel="nofollow">here</a>.</p></aside>
                <p lang="ru" dir="ltr">Он сказал <span lang="kk">сәлем</span><br>и <time datetime="2026-02-01">ушел</time>.</p>
                <p><data value="5">five</data> <abbr title="kilometre">km</abbr> <del>old</del><ins>new</ins></p>""".replace(">\n", ">");

        Body body = Body.of(html);

        assertEquals(html, body.html().html());
        assertEquals(Map.of(), body.dropped());
    }

    @Test
    void wrappersGoAndLooseTextBecomesParagraphs() {
        assertBecomes(
                "<p>a</p><p>b</p><p>c <em>d</em></p><p>e</p>",
                "a<div>b<section>c <i>d</i></section></div><center><font size=7>e</font></center>");
    }

    @Test
    void twoLineBreaksPartParagraphsAndOneDoesNot() {
        assertBecomes("<p>a<br>b</p><p>c</p>", "a<br>b <br/> <br> c<br>");
    }

    @Test
    void emptyParagraphsVanish() {
        assertBecomes(
                "<p>a</p>",
                "<p>&nbsp;</p><p><b> </b><br></p><ul><li></li></ul><p>a</p><table><tr><td></td></tr></table>");
    }

    @Test
    void headingsAreOfThreeLevels() {
        assertBecomes("<h2>a</h2><h2>b</h2><h4>c</h4><h4>d</h4>", "<h1>a</h1><h2>b</h2><h4>c</h4><h6>d</h6>");
    }

    @Test
    void emphasisAroundBlocksGoesIntoEachOfThem() {
        assertBecomes(
                "<p><strong>a</strong></p><ul><li><strong>b</strong></li></ul>", "<b><p>a</p><ul><li>b</li></ul></b>");
    }

    @Test
    void spacesStandOutsideOfWhatOnlyOneWordIsIn() {
        assertBecomes("<p>a <em>b</em> c</p>", "<p> a<em> b </em>\n c </p>");
    }

    @Test
    void aListInAListBelongsToTheItemBefore() {
        assertBecomes("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a</li><ul><li>b</li></ul></ul>");
    }

    @Test
    void definitionsBecomeParagraphs() {
        assertBecomes("<p><strong>Som</strong></p><p>Money.</p>", "<dl><dt>Som</dt><dd>Money.</dd></dl>");
    }

    @Test
    void aTableThatIsOnlyAFrameIsTakenOff() {
        assertBecomes("<h2>a</h2><p>b</p>", "<table><tr><td><h2>a</h2><p>b</p></td></tr></table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://example.org/a.jpg' alt='A river'>",
                "<p><a href='/big'><img data-src='https://example.org/a.jpg' src='data:image/gif;base64,R0' alt='A river'></a></p>",
                "<picture><source srcset='/x 2x'><img srcset='https://example.org/a.jpg 2x, /c 1x' alt='A river'></picture>"
            })
    void aPictureWeDoNotHoldIsALinkToIt(String html) {
        assertBecomes("<figure class=\"elsewhere\"><a href=\"https://example.org/a.jpg\">A river</a></figure>", html);
    }

    @Test
    void aPictureWithoutWordsIsCalledByItsFile() {
        assertBecomes(
                "<figure class=\"elsewhere\"><a href=\"/i/a.jpg?w=1\">a.jpg</a></figure>", "<img src='/i/a.jpg?w=1'>");
    }

    @Test
    void aPictureInTheMiddleOfAParagraphWaitsForItsEnd() {
        assertBecomes(
                "<p>a b</p><figure class=\"elsewhere\"><a href=\"/a.jpg\">a.jpg</a></figure>",
                "<p>a <img src=/a.jpg> b</p>");
    }

    @Test
    void aCaptionStaysWithItsPictureAndItsCreditIsCited() {
        String figure =
                "<figure class=\"elsewhere\"><a href=\"/a.jpg\">a.jpg</a><figcaption>The Chu <cite>A. Photo</cite>"
                        + "</figcaption></figure>";

        assertBecomes(
                figure,
                "<figure><img src=/a.jpg><figcaption>The Chu <span class=photo-credit>A. Photo</span></figcaption></figure>");
        assertBecomes(
                figure,
                "<div class='wp-caption alignleft'><a href=/b><img src=/a.jpg></a>"
                        + "<p class=wp-caption-text>The Chu <cite>A. Photo</cite></p></div>");
    }

    @Test
    void ofAPictureWithoutAnAddressTheCaptionIsLeft() {
        Body body = Body.of("<figure><img src='data:image/png;base64,AA'><figcaption>The Chu</figcaption></figure>");

        assertEquals(
                "<figure class=\"elsewhere\"><figcaption>The Chu</figcaption></figure>",
                body.html().html());
        assertEquals(Map.of("address of a picture", 1), body.dropped());
    }

    @Test
    void aCaptionedTableKeepsItsCaption() {
        assertBecomes(
                "<table><caption>Levels</caption><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "<figure class=wp-block-table><table><tr><td>1<td>2</table><figcaption>Levels</figcaption></figure>");
    }

    @Test
    void playersBecomeLinksAndAreReported() {
        Body body = Body.of(
                "<iframe src='//video.example/1' title='The flood'></iframe><video><source src=/f.mp4></video>");

        assertEquals(
                "<p><a href=\"https://video.example/1\">The flood</a></p><p><a href=\"/f.mp4\">/f.mp4</a></p>",
                body.html().html());
        assertEquals(Map.of("iframe", 1, "video", 1), body.dropped());
    }

    @Test
    void scriptsStylesAndFormsGoWithAllThatIsInThem() {
        Body body = Body.of("<p>a<script>b</script><style>c</style><svg><text>d</text></svg><button>e</button>"
                + "<noscript>f</noscript><object>g</object><math>h</math><textarea>i</textarea></p>");

        assertEquals("<p>a</p>", body.html().html());
        assertEquals(
                Set.of("script", "style", "svg", "button", "noscript", "object", "math", "textarea"),
                body.dropped().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display: none",
                "color:red;VISIBILITY :hidden",
                "font-size:0px",
                "position:absolute;left:-9999px",
                "opacity:0"
            })
    void whatReadersCouldNotSeeDoesNotComeToLight(String style) {
        Body body = Body.of("<p>a</p><div style='" + style + "'><a href='https://casino.example'>bozdurma</a></div>");

        assertEquals("<p>a</p>", body.html().html());
        assertEquals(Map.of("hidden element", 1), body.dropped());
    }

    @Test
    void smallPrintIsNotHidden() {
        assertBecomes("<p>a</p>", "<p style='font-size:0.9em;opacity:0.8;margin-left:-9px'>a</p>");
    }

    @Test
    void unknownElementsLeaveTheirTextAndAreCounted() {
        Body body = Body.of("<blink-box>a</blink-box> <o:p>b</o:p><o:p>c</o:p>");

        assertEquals("<p>a bc</p>", body.html().html());
        assertEquals(Map.of("blink-box", 1, "o:p", 2), body.dropped());
    }

    @Test
    void lettersAreWrittenInOneWayAndTricksWithThemAreOver() {
        Body body =
                Body.of("<p>e<b></b>\u0301 10\u00a0000 a\u202eb\ufeff\u0007\ud800 x" + "\u0301".repeat(99) + "</p>");

        assertEquals(
                "<p>é 10\u00a0000 ab\ufffd x" + "\u0301".repeat(Characters.MOST_MARKS) + "</p>",
                body.html().html());
        assertEquals(
                Set.of("text direction override", "invisible character", "accent on accents"),
                body.dropped().keySet());
    }

    @Test
    void preformattedTextKeepsItsSpaces() {
        assertBecomes("<pre>  a\n\tb\nc</pre>", "<pre>\r\n\n  a\r\n\tb<br>c\n\n</pre>");
    }

    @Test
    void marksOfQuotationAreWrittenOut() {
        assertBecomes("<p>“a”</p>", "<p><q>a</q></p>");
    }

    @Test
    void wordsAreCountedInAllScripts() {
        assertEquals(
                9,
                Body.of("<h2>Two words</h2><p>1,140 сом — О‘збекистон, o'clock</p><ul><li>十一</li></ul><p>a…b</p>")
                        .words());
    }

    @Test
    void onlyRunningTextIsForReadingOn() {
        Body body = Body.of(
                "<h2>h</h2><p>a</p><ul><li>l</li></ul><p><b>Heading</b></p><p><b>Bold.</b></p>"
                        + "<p><a href=/x>link</a></p><blockquote><p>q</p></blockquote><table><tr><td>t</td><td>u</td></tr></table><p>b</p>");

        assertEquals(List.of("a", "Bold.", "b"), body.paragraphs());
    }

    @Test
    void aBodyHasAnEnd() {
        String html = "a".repeat(Body.LONGEST + 1);

        assertThrows(Problem.Malformed.class, () -> Body.of(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<blockquote>",
                "<table><tr><td>",
                "<figure>",
                "<span lang=ru>",
                "<pre>"
            })
    void howeverDeepItIsNestedItsTextIsKept(String tags) {
        Body body = Body.of((tags + "x ").repeat(10_000));

        long kept = body.html().html().chars().filter(c -> c == 'x').count();
        assertEquals(10_000, kept);
        assertSame(body);
    }

    @Test
    void aBlockSaysThatItsMoneyIsNotToBeConvertedAndSoDoesWhatIsInADivision() {
        assertBecomes(
                "<p data-conversions=\"no\">a</p><ul data-conversions=\"no\"><li>b</li></ul>"
                        + "<p lang=\"ru\" data-conversions=\"no\">c</p><p>d</p>",
                "<div data-conversions='no'>a<ul><li>b</li></ul><p lang=ru>c</p></div><p data-conversions=yes>d</p>");
        assertBecomes(
                "<ul><li data-conversions=\"no\">a</li></ul><p>b</p>",
                "<ul><li data-conversions=No>a</li></ul><p><span data-conversions=no>b</span></p>");
    }

    @Test
    void nothingIsNothing() {
        assertTrue(Body.of(" <p> </p>\n").isEmpty());
        assertFalse(Body.of("a").isEmpty());
    }

    private static void assertBecomes(String expected, String html) {
        Body body = Body.of(html);
        assertEquals(expected, body.html().html());
        assertSame(body);
    }

    private static void assertSame(Body body) {
        Body again = Body.of(body.html().html());
        assertEquals(body.html(), again.html());
        assertEquals(Map.of(), again.dropped());
    }
}
