package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArgumentsProperties {

    private static final Parameter<String> TEXTS = Parameter.several("TEXT", "Texts.", Reading.TEXT);
    private static final Option<String> NAME = Option.of("--name", "NAME", "A name.", Reading.TEXT);
    private static final Option<String> DRY_RUN = Option.flag("--dry-run", "A rehearsal.");
    private static final Usage USAGE = Usage.of("Takes in.", TEXTS, NAME, DRY_RUN);

    @Property
    void anyWordsAreEitherReadOrRefusedInASentence(@ForAll("lines") List<String> typed) {
        try {
            assertFalse(Arguments.read(USAGE, typed).all(TEXTS).isEmpty());
        } catch (WrongUsage refused) {
            assertFalse(Objects.requireNonNull(refused.getMessage()).isBlank());
        }
    }

    @Property
    void whateverIsWrittenSafelyIsReadBack(
            @ForAll("words") String name, @ForAll("lines") List<String> texts, @ForAll("words") String last) {
        List<String> typed = new ArrayList<>(List.of("--name=" + name, "--"));
        typed.addAll(texts);
        typed.add(last);

        Arguments given = Arguments.read(USAGE, typed);

        assertEquals(name, given.one(NAME));
        assertEquals(typed.subList(2, typed.size()), given.all(TEXTS));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return words().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of("--name", "--name=", "--name=a", "-name", "--nam", "--dry-run", "-", "--", "---", "-h"),
                Arbitraries.strings().withChars("-=n \"'a5–Ж").ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(8));
    }
}
