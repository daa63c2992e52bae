package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonScriptTest {

    /** Spellings of one name: those of one form, and those that find it when they are asked for. */
    private record Name(List<String> same, List<String> asked) {}

    @Test
    void spellingsOfOneNameHaveOneForm() throws Exception {
        List<String> apart = new ArrayList<>();
        for (Name name : names()) {
            String form = CommonScript.of(name.same().getFirst());
            for (String spelling : name.same()) {
                if (!CommonScript.of(spelling).equals(form)) {
                    apart.add(name.same().getFirst() + " " + form + ", but " + spelling + " " + CommonScript.of(spelling));
                }
            }
        }
        assertEquals(List.of(), apart);
    }

    @Test
    void aQuestionFindsWhatElseMayHaveBeenMeant() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Name name : names()) {
            String printed = CommonScript.of(name.same().getFirst());
            for (String asked : name.asked()) {
                if (!CommonScript.asked(asked).contains(printed)) {
                    missed.add(asked + " does not find " + printed + " but " + CommonScript.asked(asked));
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void theTableIsLargeEnoughToMeanSomething() throws Exception {
        List<Name> names = names();
        int spellings = names.stream().mapToInt(name -> name.same().size() + name.asked().size()).sum();
        assertTrue(names.size() >= 150 && spellings >= 600, names.size() + " names in " + spellings + " spellings");
    }

    private static List<Name> names() throws Exception {
        List<Name> names = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonScriptTest.class.getResourceAsStream("/search/names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] parts = line.split(" \\| ");
                    names.add(new Name(
                            List.of(parts[0].split(" ")), parts.length == 1 ? List.of() : List.of(parts[1].split(" "))));
                }
            }
        }
        return names;
    }
}
