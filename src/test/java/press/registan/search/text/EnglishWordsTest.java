package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;

class EnglishWordsTest {

    private final Stemmer stemmer = Stemmer.in(Language.EN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say says saying said",
                "buy buys bought buying",
                "rise rises rose risen rising",
                "spokesman spokesmen",
                "gunwoman gunwomen",
                "child children",
                "crisis crises",
                "analysis analyses",
                "France French",
                "Germany Germans German",
                "labour labor labours",
                "neighbouring neighboring",
                "programme program programmes programs",
                "centre center centred centers",
                "privatise privatize privatisation privatization privatised",
                "criticised criticized criticising",
                "organisation organization organise",
                "manoeuvre maneuver manoeuvres",
                "advertise advertisement advertising",
                "surprise surprised surprisingly",
                "promise promising promised"
            })
    void formsThatNoRuleMakesAndSpellingsOfTwoCountriesAreOne(String forms) {
        Set<String> stems = new HashSet<>();
        for (String form : forms.split(" ")) {
            stems.add(stemmer.stem(form.toLowerCase(java.util.Locale.ROOT)));
        }
        assertEquals(1, stems.size(), stems.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paradise parade",
                "programmer programme",
                "found find",
                "left leave",
                "uzbek uzbekistan",
                "revise revive",
                "wise wize",
                "four for",
                "hour horde",
                "women omen",
                "analyst analogue"
            })
    void whatOnlyLooksSoIsNot(String pair) {
        String[] both = pair.split(" ");
        assertNotEquals(stemmer.stem(both[0]), stemmer.stem(both[1]));
    }

    /** Else it would depend on their order what a word is. */
    @Test
    void noFormStandsWithTwoWordsOfTheFile() {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int groups = 0;
        for (String line : SearchFiles.lines(SearchFiles.IRREGULAR)) {
            String[] field = line.split("\\|");
            if (field[0].strip().equals("one")) {
                groups++;
                for (String form : field[1].strip().split("\\s+")) {
                    if (!seen.add(form)) {
                        twice.add(form);
                    }
                }
                assertEquals(
                        1,
                        List.of(field[1].strip().split("\\s+")).stream()
                                .map(stemmer::stem)
                                .distinct()
                                .count(),
                        line);
            }
        }
        assertEquals(List.of(), twice);
        assertTrue(groups > 200, groups + " words");
    }
}
