package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrong is told in a sentence, with how it is written, and ends with status 2. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            improt stories a.jsonl --data a       | There is no command “improt”; did you mean import?
            xyzzy                                 | There is no command “xyzzy”.
            xyzzy --help                          | There is no command “xyzzy”.
            rehaerse                              | There is no command “rehaerse”.
            rates shwo --data a                   | There is no command “shwo”; did you mean show?
            --data a serve                        | There is no option “--data”.
            --hlep                                | There is no option “--hlep”; did you mean --help?
            serve --dta a                         | There is no option “--dta”; did you mean --data?
            serve --dta=a                         | There is no option “--dta”; did you mean --data?
            serve --dat a                         | There is no option “--dat”; did you mean --data?
            serve -data a                         | There is no option “-data”; did you mean --data?
            serve -dataa                          | There is no option “-dataa”.
            serve --DATA a                        | There is no option “--DATA”.
            serve --data a -hV                    | There is no option “-hV”.
            backup -5 --data a                    | There is no option “-5”; what is meant as it stands comes after --.
            serve --data                          | --data needs a value: --data DIR.
            serve --data --port 8080              | --data needs a value: --data DIR.
            serve --data -- a                     | --data needs a value: --data DIR.
            serve --data=                         | --data wants a path, not “”.
            serve --data a --data b               | --data stands there twice; once is enough.
            import stories a --data b --dry-run --dry-run | --dry-run stands there twice; once is enough.
            import stories a --data b --dry-run=no | --dry-run takes no value.
            serve --help=me                       | --help takes no value.
            serve --port 8080                     | --data DIR is needed.
            init --url https://news.example       | --data DIR and --name NAME are needed.
            import --dry-run                      | FORMAT, FILE and --data DIR are needed.
            import stories --data a               | FILE is needed.
            serve --data a --port abc             | --port wants a whole number, not “abc”.
            serve --data a --port 80.0            | --port wants a whole number, not “80.0”.
            serve --data a --port 99999999999     | --port wants a whole number, not “99999999999”.
            rates show --data a --on 2026-02-30   | --on wants a day such as 2026-02-27, not “2026-02-30”.
            rates show --data a --on=today        | --on wants a day such as 2026-02-27, not “today”.
            import csv a.csv --data a             | FORMAT wants stories or wxr, not “csv”.
            export rates a.csv --data a           | WHAT wants stories, not “rates”.
            restore a.zip b.zip --data a          | “b.zip” is one word too many.
            serve a --data a                      | “a” is one word too many.
            verify --                             | One of the two is needed: a FILE, or --data DIR.
            verify a.zip --data a                 | One of the two is needed: a FILE, or --data DIR.
            """)
    void isToldInASentenceWithHowItIsWritten(String typed, String sentence) {
        Said said = Said.by(typed.split(" "));

        List<String> lines = said.err().lines().toList();
        assertEquals("registan: " + sentence, lines.getFirst());
        assertTrue(lines.get(1).startsWith("Usage: registan "), said.err());
        assertTrue(lines.getLast().matches("More: registan( [a-z]+)* --help"), said.err());
        assertEquals("", said.out());
        assertEquals(2, said.status());
    }

    @Test
    void whoTypesANameAloneIsShownTheWholeHelp() {
        for (String name : List.of("rates", "serve")) {
            Said said = Said.by(name);

            assertTrue(said.err().endsWith(Said.by(name, "--help").out()), said.err());
            assertEquals("", said.out());
            assertEquals(2, said.status());
        }
        Said nothing = Said.by();
        assertTrue(nothing.err().startsWith("registan: A command is needed: demo, init, serve, "), nothing.err());
        assertTrue(nothing.err().endsWith(Said.by("--help").out()), nothing.err());
        assertEquals(2, nothing.status());
    }

    @Test
    void whatCannotBeAPathIsTold() {
        Said said = Said.by("serve", "--data", "a\0b");

        assertTrue(said.err().startsWith("registan: --data wants a path, not “a"), said.err());
        assertEquals(2, said.status());
    }

    @Test
    void theWordsOfTheProgramAreUtf8() {
        assertTrue(Said.by("издөө").err().contains("“издөө”"));
    }

    @Test
    void aProblemIsToldInWordsWithoutUsage() {
        Said said = Said.by("serve", "--data", "no/such/folder");

        assertTrue(said.err().startsWith("registan: "), said.err());
        assertFalse(said.err().contains("Usage:"), said.err());
        assertEquals(1, said.status());
    }
}
