package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for a body of any HTML, and of what is none. */
class BodyProperties {

    /** Tags that open, close, overlap and break into each other, in any order. */
    private static final String[] TAGS = """
            <p> </p> <p lang=en> <p style="display:none"> <p class=wp-caption-text> <div> </div> <div lang=kk dir=RTL>
            <div hidden> <div data-conversions=no> <p data-conversions=NO lang=ky> <li data-conversions=no> <td data-conversions=no> <span data-conversions=no> <div class=wp-caption> <b> </b> <em> </em> <i> </i> <strong> <span> <span lang=ru> <span class=credit>
            </span> <font> </font> <a href=/x> <a href="https://example.org/a&amp;b"> <a href=javascript:1> <a name=x> </a> <ul>
            </ul> <ol start=4> <ol reversed> </ol> <li> <li lang=tg> </li> <menu> <dl> <dt> <dd> </dl> <blockquote> </blockquote>
            <q> </q> <cite> </cite> <figure> <figure class=elsewhere> </figure> <figcaption> </figcaption> <img src=/a.jpg>
            <img src=//example.org/b.png alt=b> <img src=data:x alt=c> <img class=emoji alt=d src=/e> <picture> </picture> <table>
            </table> <caption> </caption> <thead> <tbody> <tfoot> <tr> </tr> <td> <td colspan=2 lang=uz> <th scope=col> </td>
            <pre> </pre> <code> </code> <kbd> <listing> <xmp> <plaintext> <br> <hr> <h1> <h2> </h2> <h5> </h5> <aside> </aside>
            <sub> </sub> <s> </s> <time datetime=1> <time> </time> <data value="&quot;"> </data> <abbr title="&lt;"> </abbr>
            <script> </script> <style> </style> <svg> </svg> <math> <mtext> </math> <template> </template> <noscript>
            </noscript> <iframe src=/v> </iframe> <video src=//v.example/w title=t> </video> <audio> <source src=/s> </audio>
            <embed src=/e> <object> </object> <form> </form> <select> <option> </select> <textarea> </textarea> <button>
            </button> <input> <label> <nobr> <ruby> <rt> <bdo dir=rtl> <details> <summary> <marquee> <o:p> <frameset> <html>
            <body lang=x> </body> <head> <title> </title> <!-- --> <![CDATA[ ]]> <b <!--""".split("\\s+");

    private static final String[] TEXTS = {
        "word",
        "Sentence. ",
        " ",
        "  ",
        "\n",
        "\t",
        "\r\n",
        "&nbsp;",
        "\u00a0",
        "\u2009",
        "\u2028",
        "&amp;",
        "&lt;",
        "&#0;",
        "&#x202e;",
        "&#xd800;",
        "\u0301",
        "\u0316",
        "\u0338",
        "\u0958",
        "e\u0301",
        "й",
        "ж",
        "漢",
        "ก",
        "\ud83d\ude00",
        "\ud83d",
        "\u00ad",
        "\u200d",
        "\u200b",
        "\ufeff",
        "\"",
        "'",
        "«",
        "»",
        "(",
        ")",
        "$1,140",
        "—",
        "<",
        ">",
        "&"
    };

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(TAGS)),
                        Tuple.of(2, Arbitraries.of(TEXTS)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
                .list()
                .ofMaxSize(150)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3_000)
    void nothingHarmfulSurvives(@ForAll("soup") String html) {
        assertEquals(Set.of(), HtmlPolicy.breaches(Body.of(html).html().html()));
    }

    @Property(tries = 3_000)
    void theBodyOfABodyIsTheSameAgain(@ForAll("soup") String html) {
        Body body = Body.of(html);
        Body again = Body.of(body.html().html());

        assertEquals(new Body(body.html(), body.words(), body.paragraphs(), Map.of()), again);
    }

    @Property
    void plainTextComesThrough(@ForAll("words") String text) {
        assertEquals("<p>" + text + "</p>", Body.of(text).html().html());
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('а', 'я')
                .withChars("ғқңөүұһәіўӣӯҷҳ")
                .ofMinLength(1)
                .ofMaxLength(12);
        return words.list().ofMinSize(1).ofMaxSize(60).map(all -> String.join(" ", all));
    }
}
