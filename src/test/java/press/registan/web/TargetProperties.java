package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.registan.kernel.Problem;

class TargetProperties {

    /** What clients and crawlers send, and what nobody should. */
    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> piece = Arbitraries.of(
                "/",
                "//",
                "a",
                "A",
                "latest",
                "Топик",
                "%D0%A2",
                "%2F",
                "%2f",
                "%",
                "%4",
                "%zz",
                "%00",
                "%C3%28",
                "İ",
                "?",
                "&",
                "=",
                "#",
                "..",
                ".",
                "+",
                " ",
                "\\",
                ":",
                "@",
                ";",
                "\u0085",
                "\ud83d",
                "%F0%9F%98%80",
                "-",
                "é");
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property
    void anAddressIsUnderstoodOrMalformedAndNothingElse(@ForAll("targets") String sent) {
        try {
            Target target = Target.of(sent);
            assertTrue(target.path().startsWith("/"), target.path());
            assertFalse(target.path().contains("//"), target.path());
            assertTrue(target.path().equals("/") || !target.path().endsWith("/"), target.path());
        } catch (Problem.Malformed refused) {
            assertFalse(String.valueOf(refused.getMessage()).isEmpty());
        }
    }

    @Property
    void theOneSpellingOfAPathIsUnderstoodAsItself(@ForAll("targets") String sent) {
        Target target;
        try {
            target = Target.of(sent);
        } catch (Problem.Malformed refused) {
            return;
        }
        Target again = Target.of(Target.encoded(target.path()));
        assertEquals(target.path(), again.path());
        assertEquals(Target.encoded(target.path()), again.rawPath());
        assertEquals("", again.query());
    }

    @Property
    void aValueSurvivesBeingWrittenIntoAQuery(@ForAll("targets") String text) {
        String value = text.strip();
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            return;
        }
        Parameters parameters = Parameters.of("q=" + Target.encodedValue(value), java.util.List.of("q"));
        assertEquals(value, parameters.value("q").orElse(""));
        assertEquals(
                parameters,
                Parameters.of(
                        parameters.query().isEmpty() ? "q=" : parameters.query().substring(1), java.util.List.of("q")));
    }
}
