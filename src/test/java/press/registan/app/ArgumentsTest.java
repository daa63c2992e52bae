package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Parameter<String> TITLE = Parameter.needed("TITLE", "A title.", Reading.TEXT);
    private static final Parameter<Path> FILES = Parameter.several("FILE", "Files.", Reading.PATH);
    private static final Option<String> NAME = Option.needed("--name", "NAME", "A name.", Reading.TEXT);
    private static final Option<Integer> PORT = Option.of("--port", "8080", "A port.", Reading.WHOLE_NUMBER);
    private static final Option<LocalDate> ON = Option.of("--on", "DATE", "A day.", Reading.DAY);
    private static final Option<String> DRY_RUN = Option.flag("--dry-run", "A rehearsal.");

    private static final Usage USAGE = Usage.of("Takes in.", TITLE, FILES, NAME, PORT, ON, DRY_RUN);

    private static Arguments read(String... typed) {
        return Arguments.read(USAGE, List.of(typed));
    }

    @Test
    void aValueComesAfterASpaceOrAnEqualsSign() {
        Arguments given = read("t", "f", "--name", "a", "--port=81", "--on=2026-02-27");

        assertEquals("a", given.one(NAME));
        assertEquals(Optional.of(81), given.find(PORT));
        assertEquals(Optional.of(LocalDate.of(2026, 2, 27)), given.find(ON));
    }

    @Test
    void optionsAndParametersComeInAnyOrder() {
        Arguments given = read("--dry-run", "t", "--name", "a", "f", "--port", "81", "g");

        assertEquals("t", given.one(TITLE));
        assertEquals(List.of(Path.of("f"), Path.of("g")), given.all(FILES));
        assertEquals("a", given.one(NAME));
        assertEquals(Optional.of(81), given.find(PORT));
        assertTrue(given.has(DRY_RUN));
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        Arguments given = read("t", "f", "--name", "a");

        assertEquals(Optional.empty(), given.find(PORT));
        assertFalse(given.has(DRY_RUN));
    }

    @Test
    void afterTwoHyphensNothingIsAnOption() {
        Arguments given = read("--name", "a", "--", "--port", "-h", "--", "--help");

        assertEquals("--port", given.one(TITLE));
        assertEquals(List.of(Path.of("-h"), Path.of("--"), Path.of("--help")), given.all(FILES));
    }

    @Test
    void oneHyphenIsAWordLikeOthers() {
        assertEquals(List.of(Path.of("-")), read("t", "-", "--name", "a").all(FILES));
    }

    @Test
    void aValueIsTakenAsItStands() {
        for (String value : List.of("\"News\"", "'News'", "a=b", "-5", "-x", " ", "", "–", "Кабар", "--=")) {
            assertEquals(value, read("t", "f", "--name=" + value).one(NAME));
        }
        for (String value : List.of("\"News\"", "'News'", "a=b", "-5", "-x", " ", "–", "Кабар")) {
            assertEquals(value, read("t", "f", "--name", value).one(NAME));
        }
        assertEquals("", read("", "f", "--name", "a").one(TITLE));
        assertEquals(
                Optional.of(-5), read("t", "f", "--name", "a", "--port", "-5").find(PORT));
    }

    @Test
    void theLastParameterMayBeLeftOut() {
        Parameter<String> text = Parameter.of("TEXT", "A text.", Reading.TEXT);
        Usage usage = Usage.of("Reads.", TITLE, text);

        assertEquals(Optional.of("b"), Arguments.read(usage, List.of("a", "b")).find(text));
        assertEquals(Optional.empty(), Arguments.read(usage, List.of("a")).find(text));
        assertThrows(WrongUsage.class, () -> Arguments.read(usage, List.of("a", "b", "c")));
    }

    @Test
    void onlyTheLastParameterMayBeLeftOutOrRepeated() {
        assertThrows(IllegalArgumentException.class, () -> Usage.of("Confuses.", FILES, TITLE));
    }

    @Test
    void helpIsGivenWhateverElseIsWrong() {
        assertEquals(0, Said.by("serve", "--prot", "80", "--help").status());
        assertEquals(0, Said.by("import", "csv", "-h").status());
        assertEquals(0, Said.by("serve", "--data", "-V").status());
    }

    @Test
    void afterTwoHyphensHelpIsAWordLikeOthers() {
        assertEquals(2, Said.by("serve", "--data", "a", "--", "--help").status());
    }
}
