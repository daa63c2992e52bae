package press.registan.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlugTest {

    private static String slug(String text, Language language) {
        return Slug.of(text, language).value();
    }

    @Test
    void namesOfTheRegionAreSpeltAsItsNewspapersSpellThemInEnglish() {
        assertEquals("zhogorku-kenesh", slug("Жогорку Кенеш", Language.RU));
        assertEquals("almaty", slug("Алматы", Language.KK));
        assertEquals("dushanbe", slug("Душанбе", Language.TG));
        assertEquals("ozbekiston", slug("Oʻzbekiston", Language.UZ));
        assertEquals("ozbekiston", slug("O'zbekiston", Language.UZ));
        assertEquals("ashgabat", slug("Aşgabat", Language.TK));
        assertEquals("toshkent-shahri", slug("Toshkent shahri", Language.UZ));
        assertEquals("hakimova", slug("Ҳакимова", Language.TG));
    }

    @Test
    void accentsFallOffAndOtherScriptsAreWrittenInLatin() {
        assertEquals("cafe-muller-strasse", slug("Café Müller Straße", Language.EN));
        assertTrue(slug("საქართველო", Language.EN).matches("[a-z-]+"));
        assertTrue(slug("北京", Language.EN).matches("[a-z-]+"));
    }

    @Test
    void textWithoutALetterStillGetsASlug() {
        assertEquals("untitled", slug("???", Language.EN));
        assertEquals("untitled", slug("", Language.RU));
    }

    @Test
    void aHeadlineOfFourHundredLettersIsCutAtAWord() {
        String slug = slug("parliament ".repeat(40), Language.EN);
        assertTrue(slug.endsWith("parliament"), slug);
        assertTrue(slug.length() <= Slug.LONGEST);
        assertTrue(slug("x".repeat(400), Language.EN).length() <= Slug.LONGEST);
    }

    @Test
    void theMachinesLanguageHasNoSay() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertEquals("istanbul-imf", slug("İstanbul IMF", Language.EN));
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void whatIsNoSlugIsRefused() {
        for (String text : new String[] {"", "-a", "a-", "a--b", "A", "ä", "a b", "a/b", "a".repeat(91)}) {
            assertThrows(IllegalArgumentException.class, () -> new Slug(text), text);
        }
    }

    @Property
    void anyTextGivesASlugThatIsItsOwnSlug(@ForAll @StringLength(max = 300) String text, @ForAll Language language) {
        Slug slug = Slug.of(text, language);
        assertEquals(slug, Slug.of(slug.value(), Language.EN));
    }

    @Property
    void numberedSlugsAreSlugsAndDiffer(
            @ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 2, max = 2_000_000) int n) {
        Slug slug = Slug.of(text, Language.EN);
        assertTrue(slug.numbered(n).value().endsWith("-" + n));
        assertTrue(!slug.numbered(n).equals(slug.numbered(n - 1)));
    }
}
