package press.registan.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import press.registan.kernel.SafeHtml;
import press.registan.money.Currency;
import press.registan.money.Exchange;
import press.registan.money.Exchanged;
import press.registan.money.text.Amount;
import press.registan.money.text.Whereabouts;
import press.registan.story.Body;

/** What holds for the marks and notes in the text of any story. */
class ReckoningProperties {

    private static final String[] TAGS = """
            <p> </p> <p lang=ru> <p data-conversions=no> <div> </div> <div data-conversions=no> <b> </b> <em> </em> <a href=/x>
            </a> <ul> </ul> <ol> </ol> <li> <li data-conversions=no> </li> <blockquote> </blockquote> <figure> </figure>
            <figcaption> <img src=/a.jpg> <table> </table> <caption> <tr> <td> <th> </td> <pre> </pre> <code> </code> <br> <hr>
            <h2> </h2> <aside> </aside> <sub> </sub> <s> </s> <data value="KGS&#32;5"> </data> <abbr title="5&#32;som"> </abbr>
            <span lang=kk> </span> <cite> </cite>""".split("\\s+");

    private static final String[] TEXTS = {
        "501,000 Kyrgyz som",
        "5 som",
        "$5",
        "from 5 to 7 som",
        "100",
        "–",
        "200 million tenge",
        "500",
        " ",
        " som ",
        "тыс. сомов",
        "(about $5)",
        "&amp;",
        "&lt;b&gt;",
        "word",
        ", ",
        ". ",
        "-",
        "\u00a0",
        "KGS 5",
        "5 manat 50 tenge",
        "\u2028",
        "\ud83d\ude00"
    };

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final Currency DOLLAR = new Currency("USD");
    private static final Map<Currency, Exchange> EXCHANGES = Map.of(
            new Currency("KGS"), Exchanged.at("KGS", "USD", "87.49", DAY),
            new Currency("KZT"), Exchanged.at("KZT", "USD", "500", DAY),
            new Currency("TMT"), Exchanged.at("TMT", "USD", "3.5", DAY));

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(TAGS)),
                        Tuple.of(4, Arbitraries.of(TEXTS)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    private static Reckoning reckoning(SafeHtml body) {
        Passages passages = Passages.of(body.html(), "en");
        String text = passages.text();
        List<Amount> found = Worths.amounts(text, new Whereabouts(List.of(), "KG"));
        return new Editing(passages, text, found, DAY, DOLLAR, EXCHANGES).reckoning(body);
    }

    private static Note.Said linked(Note note) {
        return new Note.Linked("≈ " + note.most().toPlainString(), "about \"5\" & more", "#worth", "en");
    }

    @Property(tries = 1_000)
    void whateverIsMarkedTheTextStaysTheSame(@ForAll("soup") String soup) {
        SafeHtml body = Body.of(soup).html();

        String noted = reckoning(body).noted(ReckoningProperties::linked).html();

        Statistics.collect(noted.contains("class=\"worth\""));
        assertEquals(
                body.html().replaceAll("</?data[^>]*>", ""),
                noted.replaceAll(" <a class=\"worth\"[^>]*>[^<]*</a>", "").replaceAll("</?data[^>]*>", ""));
    }

    @Property(tries = 1_000)
    void aBrowserReadsItAsItIsWritten(@ForAll("soup") String soup) {
        SafeHtml body = Body.of(soup).html();

        String noted = reckoning(body).noted(ReckoningProperties::linked).html();

        assertEquals(noted, written(noted));
        assertEquals(
                parsed(body.html()).select("data").size() + reckoning(body).marks(),
                parsed(noted).select("data").size());
        assertTrue(
                parsed(noted)
                        .select("a a, data data, h2 .worth, table .worth, figure .worth, code .worth")
                        .isEmpty(),
                noted);
    }

    private static String written(String html) {
        return parsed(html).html().replace("&#xa0;", "\u00a0");
    }

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document.body();
    }

    @Property(tries = 300)
    void eachLetterIsFoundAgain(@ForAll("soup") String soup) {
        String html = Body.of(soup).html().html();
        Passages passages = Passages.of(html, "en");
        String text = passages.text();

        for (int letter = 0; letter < text.length(); letter++) {
            char read = text.charAt(letter);
            if (read != Passages.ISLAND && read != '\n') {
                String written = html.substring(passages.begin(letter), passages.end(letter));
                assertEquals(
                        String.valueOf(read),
                        written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            }
        }
    }
}
