package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;

class ExcerptTest {

    /** Each line: a language, and its sentences with bars between them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            EN; The fine is approx. $1,140 a year.| It was 3.5 percent less before.| Nobody paid.
            EN; Mr. Smith met U.S. officials in Bishkek.| They spoke for an hour.
            EN; He left the U.S. in March.| "Why?" asked Dr. A. Petrova.| Nobody knew.
            EN; Order No. 5 was signed on Jan. 3.| It counts from today, i.e. at once.
            EN; The 24.kg agency reported it.| Akipress.com did not.
            EN; He said it was over.| 24.kg has the film.
            EN; Prices rose, etc.| The rest is known.
            EN; "We will win."| He said no more.
            EN; He stopped... and went on.| Who knows?!| Everybody…| Really.
            EN; (See p. 5. It is short.)| Then it ended.
            EN; The meeting is at 5 p.m. on Friday.| Come early.
            RU; Он живет в г. Бишкек на ул. Токтогула, д. 5.| Там тихо.
            RU; Выделено 5 млн. сомов, т.е. больше прежнего.| Деньги пошли школам.
            RU; Это стихи А. С. Пушкина.| Их учат в школе.
            RU; «Мы победим!» — сказал он.| «Когда?»| Никто не ответил.
            RU; «Первое. Второе. Третье», — перечислил министр.| Затем ушел.
            RU; Купили хлеб, соль и т.д.| Потом пошли домой.
            RU; По ст. 178 УК он получил 3,5 года.| Это много.
            RU; Цена — 501 000 сомов (около 5,7 тыс. долл. США).| Это дорого.
            KK; Шығын 3,5 млрд. теңге болды.| Бұл т.б. қаржыдан көп.
            KK; А. Байтұрсынұлы к-сі, 5-үй.| Ол жерде мектеп бар.
            KY; 08.01.20-ж. бейтап келди.| Ал эми 1998-жылдан бери иштейт.| Т. Абдумомунов көч. тынч.
            UZ; Narx 1,5 mln. so'm bo'ldi.| Bu ko'p.
            UZ; Нарх 1,5 млн. сўм бўлди.| О‘збекистон буни тўлайди.
            UZ; O‘zbekiston “Paxta” jamoasi yutdi.| O‘yin 2:1 tugadi.
            TG; Нархи он 5 млн. сомонӣ аст.| Ин зиёд аст ва ғ.
            TK; Bahasy 5 mln. manat boldy.| Bu köp.
            """)
    void aSentenceEndsWhereItsWriterEndedIt(Language language, String sentences) {
        String text = sentences.replace("|", "").strip();
        Guard guard = new Guard(text);
        Sentences found = new Sentences(text, guard, Abbreviations.of(language));
        StringBuilder split = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int end = found.end(from);
            split.append(split.isEmpty() ? "" : "|").append(text, from, end);
            from = end;
        }
        assertEquals(sentences, split.toString());
    }

    @Test
    void wholeSentencesAreTakenAsLongAsTheyFit() {
        String excerpt = excerpt("<p>" + "Sheep came down from the mountains today. ".repeat(9) + "</p>");

        assertEquals("Sheep came down from the mountains today. ".repeat(5).strip(), excerpt);
    }

    @Test
    void sentencesOfTheNextParagraphFollow() {
        assertEquals("It rained. The river rose.", excerpt("<p>It rained.</p><p>The river rose.</p>"));
    }

    @Test
    void headingsListsTablesCaptionsAndLinksAreLeftOut() {
        assertEquals("It rained. The river rose.", excerpt("""
                        <h2>Weather.</h2><p><strong>In short</strong></p><figure><img src="/a.jpg"><figcaption>Rain. Much.
                        </figcaption></figure><p><a href="/more">Read more.</a></p><p>It rained.</p><ul><li>One.</li></ul>
                        <table><tr><td>Two.</td><td>Three.</td></tr></table><aside><p>Four.</p></aside>
                        <p>The river rose.</p>"""));
    }

    @Test
    void aLineThatIsNoSentenceIsNotRunIntoTheNext() {
        assertEquals(
                "It rained.", excerpt("<p>Bishkek, 3 March</p><p>It rained.</p><p>Aftermath</p><p>It stopped.</p>"));
    }

    @Test
    void aSentenceThatAnnouncesAListIsLeftOut() {
        assertEquals("It rained.", excerpt("<p>It rained. Three things follow:</p><ul><li>mud</li></ul>"));
    }

    @Test
    void aStoryThatOnlyQuotesIsToldByItsQuotation() {
        assertEquals("I was there.", excerpt("<h2>Letter</h2><blockquote><p>I was there.</p></blockquote>"));
    }

    @Test
    void aLongSentenceEndsWithAClause() {
        String clause = "the commission that had been set up in spring heard the farmers of all seven districts";
        String excerpt = excerpt("<p>On Monday " + (clause + ", ").repeat(4) + "and then it rose.</p>");

        assertEquals("On Monday " + clause + ", " + clause + ", " + clause + "…", excerpt);
    }

    @Test
    void aLongSentenceIsNotCutBetweenTheThousandsOfANumber() {
        String start = "The ministry which looks after water has ".repeat(6).strip();
        String excerpt = excerpt(
                "<p>" + start + " counted in all 1,140, 2,500 and 501 000 som "
                        + "for pipes that nobody has ever seen in any of the villages it names in its report to parliament.</p>");

        assertEquals(start + " counted in…", excerpt);
    }

    @Test
    void aQuotationIsShownToItsEnd() {
        String quoted = "we shall go on, and on, ".repeat(16).strip();
        String excerpt = excerpt("<p>“" + quoted + " until the end,” he said. Then he left.</p>");

        assertEquals("“" + quoted + " until the end,”…", excerpt);
    }

    @Test
    void aWallOfLettersHasAnEnd() {
        String excerpt = excerpt("<p>" + "а".repeat(100_000) + "</p>");

        assertEquals("а".repeat(Excerpt.CUT) + "…", excerpt);
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertTrue(excerpt("<h2>Only a heading</h2>").isEmpty());
    }

    private static String excerpt(String html) {
        return Excerpt.of(Body.of(html), Language.EN);
    }
}
