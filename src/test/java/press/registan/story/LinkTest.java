package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a?b=c#d         | https://example.org/a?b=c#d
            HTTPS://Example.org                 | https://Example.org
            //cdn.example.org/a.jpg             | https://cdn.example.org/a.jpg
            www.example.org/a                   | http://www.example.org/a
            http:\\\\example.org\\a             | http://example.org/a
            /news/a:b                           | /news/a:b
            /\\evil.example/a                   | https://evil.example/a
            mailto:desk@example.org?subject=a b | mailto:desk@example.org?subject=a%20b
            tel:+996312000000                   | tel:+996312000000
            https://example.org/a b"c<d>        | https://example.org/a%20b%22c%3Cd%3E
            https://пример.рф/путь              | https://пример.рф/путь
            """)
    void goodAddressesAreWrittenInOneWay(String written, String address) {
        assertEquals(Optional.of(new Link(address)), Link.of(written));
        assertEquals(Optional.of(new Link(address)), Link.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#note",
                "?page=2",
                "page.html",
                "../a",
                "javascript:alert(1)",
                " \u0001JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java\u0000script:alert(1)",
                "javascript\u00a0:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:a",
                "data:text/html,a",
                "feed:javascript:a",
                "file:///etc/passwd",
                "http:",
                "http:example.org",
                "https:///a",
                "https://user:secret@example.org/",
                "https://bank.example@evil.example",
                "https://%65vil.example",
                "https://exa mple.org",
                "https://example.org/\u202egpj.exe",
                "https://example.org/\ud800"
            })
    void anyOtherIsNone(String written) {
        assertEquals(Optional.empty(), Link.of(written));
    }

    @Test
    void anAddressHasAnEnd() {
        assertEquals(Optional.empty(), Link.of("/" + "\"".repeat(Link.LONGEST - 1)));
    }

    @Test
    void mediaAreOnTheWeb() {
        assertEquals(Optional.empty(), Link.toMedia("mailto:desk@example.org"));
    }
}
