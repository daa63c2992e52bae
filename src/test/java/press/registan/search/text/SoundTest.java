package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    @ParameterizedTest
    @CsvSource({
        "Norak, Нурек",
        "Tobol, Тобыл",
        "Akdepe, Оқтеппа",
        "Turgusun, Тұрғысын",
        "Tauaghash, Тауғаш",
        "Karasuk, Қарасуық",
        "Xoʻjayli, Ходжейли",
        "Shunkurkul, Шунқыркөл",
        "Aydabul, Айдабол",
    })
    void spellingsOfOneNameSoundAlike(String one, String other) {
        assertTrue(Sound.alike(CommonScript.of(one), CommonScript.of(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "Tolegen, толған",
        "Talas, Тараз",
        "Naryn, Назран",
        "Karimov, Рахимов",
        "Osh, Уштобе",
    })
    void otherWordsDoNot(String one, String other) {
        assertFalse(Sound.alike(CommonScript.of(one), CommonScript.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"Besterk, Бейстерек", "Urgench, Үргеніш"})
    void aSyllableMoreIsNearlyAlike(String one, String other) {
        assertFalse(Sound.alike(CommonScript.of(one), CommonScript.of(other)));
        assertTrue(Sound.nearlyAlike(CommonScript.of(one), CommonScript.of(other)));
    }

    @Property(tries = 300)
    void everyWordSoundsLikeItselfAndTwoLikeEachOther(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'z') String one,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'z') String other) {
        assertTrue(Sound.alike(one, one));
        assertEquals(Sound.alike(one, other), Sound.alike(other, one));
        assertTrue(!Sound.alike(one, other) || Sound.nearlyAlike(one, other));
    }
}
