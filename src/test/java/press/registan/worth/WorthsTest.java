package press.registan.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.money.Currency;
import press.registan.money.Exchange;
import press.registan.story.Story;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class WorthsTest {

    private static final String DAY = "2026-02-02T06:00:00Z";

    @SuppressWarnings("NullAway.Init")
    private static Counter counter;

    @BeforeAll
    static void open(@TempDir Path folder) {
        counter = new Counter(folder);
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    private static Copy copy(String body) {
        return Copy.of("Arrears").body(body).on(DAY);
    }

    private static String noted(String body) {
        return Counter.noted(counter.reckoning(copy(body)));
    }

    /** What is noted in a paragraph, without the marks. */
    private static String told(String paragraph) {
        return noted("<p>" + paragraph + "</p>").replaceAll("</?(p|data)[^>]*>", "");
    }

    @Test
    void anAmountIsMarkedAndItsWorthNoted() {
        assertEquals(
                "<p>The fine is <data value=\"KGS 501000\">501,000 Kyrgyz som</data> ≈5730, the court said.</p>",
                noted("<p>The fine is 501,000 Kyrgyz som, the court said.</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They seized 230,000 somoni from her account. | They seized 230,000 somoni ≈21100 from her account.
            It cost 46 billion tenge over three years.   | It cost 46 billion tenge ≈92000000 over three years.
            Its balance is −46 billion tenge this year.  | Its balance is −46 billion tenge ≈-92000000 this year.
            A fee of 35 manat a person.                  | A fee of 35 manat ≈10 a person.
            It buys for €400 at most.                    | It buys for €400 ≈480 at most.
            It costs 3.40 som a kilowatt-hour.           | It costs 3.40 som ≈0.039 a kilowatt-hour.
            """)
    void otherMoneyIsNotedAndInTheRightDigits(String paragraph, String told) {
        assertEquals(told, told(paragraph));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrears totaled 501,000 Kyrgyz som (approximately $5,700).",
                "a project of $2.3 million (200 million soms).",
                "he paid 1,900 manat, about $540, for shirts.",
                "wages of 38,000 to 45,000 som (about $435 to $515) a month.",
                "a fee of 38,000 tenge (in the spring it was $70)."
            })
    void whatTheAuthorConvertedIsOnlyMarked(String paragraph) {
        String noted = noted("<p>" + paragraph + "</p>");

        assertFalse(noted.contains("≈"), noted);
        assertTrue(noted.contains("<data value=\""), noted);
        assertEquals("<p>" + paragraph + "</p>", unmarked(noted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            between 2.4 million and 3 million som.    | between 2.4 million and 3 million som ≈27400–34300.
            It will take 100–200 million tenge.       | It will take 100–200 million tenge ≈200000–400000.
            from 600 to 900 som a trip.               | from 600 to 900 som ≈6.86–10.30 a trip.
            it rose from 5,800 som to 7,240 som.      | it rose from 5,800 som ≈66.30 to 7,240 som ≈82.80.
            it rose from 600 som to 900 som ($10).    | it rose from 600 som ≈6.86 to 900 som ($10).
            """)
    void aRangeHasOneNote(String paragraph, String told) {
        assertEquals(told, told(paragraph));
    }

    @Test
    void anAmountIsNotedWhereTheStoryFirstHasIt() {
        assertEquals(
                List.of("≈457"),
                notes(noted("<p>A grant of 40,000 som.</p><p>The 40,000 som are paid.</p><p>40 thousand soms!</p>")));
        assertEquals(List.of(), notes(noted("<p>A grant of 40,000 som ($460).</p><p>The 40,000 som are paid.</p>")));
        assertEquals(
                List.of("≈457"), notes(noted("<p>A grant of 40,000 som.</p><p>The grant: 40,000 som ($460).</p>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p><strong>501,000</strong> som</p>  | <p><data value="KGS 501000"><strong>501,000</strong> som</data> ≈5730</p>
            <p>a <em>fine of 500 som</em>.</p>   | <p>a <em>fine of <data value="KGS 500">500 som</data></em> ≈5.71.</p>
            <p>a <em>fine of 500</em> som.</p>   | <p>a <em>fine of 500</em> som ≈5.71.</p>
            <p>500 <em>som a</em> day</p>        | <p>500 <em>som ≈5.71 a</em> day</p>
            <p>500 <em>som</em> a day</p>        | <p><data value="KGS 500">500 <em>som</em></data> ≈5.71 a day</p>
            <p><b>5</b>0<i>0 som</i> a day</p>   | <p><data value="KGS 500"><strong>5</strong>0<em>0 som</em></data> ≈5.71 a day</p>
            <p>500<br>som a day</p>              | <p><data value="KGS 500">500<br>som</data> ≈5.71 a day</p>
            <p>R&amp;D: 500 som &lt; 1</p>       | <p>R&amp;D: <data value="KGS 500">500 som</data> ≈5.71 &lt; 1</p>
            """)
    void markUpStaysWhole(String body, String noted) {
        assertEquals(noted, noted(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="/x">500 som</a>, paid         | <a href="/x">500 som</a> ≈5.71, paid
            <a href="/x">for 500 som more</a>, so  | <a href="/x">for 500 som more</a> ≈5.71, so
            <a href="/x">500 som, 6 km and a long way</a>, so     | <a href="/x">500 som, 6 km and a long way</a> ≈5.71, so
            <a href="/x">500 som for a walk, a bath and a night in a bed</a> | <a href="/x">500 som for a walk, a bath and a night in a bed</a>
            <a href="/x">500 som and 700 som</a> so | <a href="/x">500 som and 700 som</a> ≈8 so
            """)
    void noNoteIsInALink(String paragraph, String told) {
        assertEquals(told, told(paragraph));
    }

    @Test
    void tablesAndCaptionsAreMarkedWithoutNotes() {
        String table = "<table><tbody><tr><td>Fee</td><td>500 som</td></tr></tbody></table>";

        assertEquals(table.replace("500 som", "<data value=\"KGS 500\">500 som</data>"), noted(table));
        String figure =
                "<figure class=\"elsewhere\"><a href=\"/a.jpg\">a.jpg</a><figcaption>A fee of 500 som</figcaption></figure>";
        assertEquals(figure.replace("500 som", "<data value=\"KGS 500\">500 som</data>"), noted(figure));
        assertEquals(List.of("≈5.71"), notes(noted(table + "<p>It is 500 som.</p>")), "it was not told before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>A fine of 500 som</h2>",
                "<pre>500 som</pre>",
                "<p><code>500 som</code></p>",
                "<p>now <del>500 som</del></p>",
                "<p>a note<sup>500 som</sup></p>",
                "<p><data value=\"none\">500 som</data></p>",
                "<p><data value=\"KGS 500\">500 som</data></p>",
                "<p data-conversions=\"no\">500 som</p>",
                "<ul data-conversions=\"no\"><li>500 som<ul><li>600 som</li></ul></li><li>700 som</li></ul>",
                "<ul><li data-conversions=\"no\">500 som</li></ul>",
                "<blockquote data-conversions=\"no\"><p>500 som</p></blockquote>",
                "<table data-conversions=\"no\"><tbody><tr><td>500 som</td><td>2</td></tr></tbody></table>",
                "<aside data-conversions=\"no\"><h3>Box</h3><p>500 som</p></aside>"
            })
    void whatIsExcludedIsLeftAsItIs(String body) {
        assertEquals(body, noted(body));
        assertTrue(noted(body + "<p>A fine of 500 som</p>").startsWith(body + "<p>A fine of <data"), body);
    }

    @Test
    void aStoryCanBeExcludedAndSoCanAll() {
        Copy copy = copy("<p>A fine of 500 som</p>");
        Reckoning excluded = counter.reckoning(copy("<p>A fine of 500 som</p>").unconverted());

        assertEquals("<p>A fine of 500 som</p>", Counter.noted(excluded));
        assertEquals(List.of(), excluded.amounts());
        Story story = counter.story(copy);
        Reckoning off = new Worths(counter.library.rates, new WorthSettings(false, "KG")).of(new MadeFrom(), story);
        assertSame(story.body(), off.marked());
    }

    @Test
    void theRateIsOfTheDayInThePublicationsZone() {
        counter.takeRates("2026-02-03,USD,TJS,10.00,nbt");
        Copy copy = Copy.of("Prize").body("<p>A prize of 109,000 somoni</p>");

        assertEquals(List.of("≈10000"), notes(Counter.noted(counter.reckoning(copy.on("2026-02-02T17:59:59Z")))));
        Reckoning next = counter.reckoning(copy.on("2026-02-02T18:00:00Z"));
        assertEquals(List.of("≈10900"), notes(Counter.noted(next)));
        assertEquals(LocalDate.of(2026, 2, 3), next.on());
        assertEquals(
                List.of("≈10900"),
                notes(Counter.noted(
                        counter.reckoning(copy.on("2026-02-02T06:00:00Z").embargoedUntil("2026-02-03T06:00:00Z")))),
                "an embargo moved its day");
    }

    @Test
    void whereNoRateCountsThereIsAMarkAndNoNote() {
        String marked = "<p>A fine of <data value=\"KGS 500\">500 som</data></p>";
        for (String day : List.of("2026-02-01T06:00:00Z", "2026-02-17T06:00:00Z")) {
            Reckoning reckoning = counter.reckoning(
                    Copy.of("Fine").body("<p>A fine of 500 som</p>").on(day));

            assertEquals(marked, Counter.noted(reckoning), day);
            assertNull(reckoning.amounts().getFirst().inBase());
            assertEquals(List.of(), reckoning.rates());
        }
        assertEquals(marked, Counter.noted(counter.reckoning(Copy.of("Draft").body("<p>A fine of 500 som</p>"))));
        assertEquals(
                List.of("≈5.71"),
                notes(Counter.noted(counter.reckoning(
                        Copy.of("Fine").body("<p>A fine of 500 som</p>").on("2026-02-16T06:00:00Z")))));
    }

    @Test
    void thePlaceOfAStorySettlesWhoseMoneyItIs() {
        String body = "<p>It costs 18,000 som.</p>";

        assertEquals("UZS", currency(counter.reckoning(copy(body).topic(ShelfKind.PLACE, "Uzbekistan"))));
        assertEquals("KGS", currency(counter.reckoning(copy(body).topic(ShelfKind.PLACE, "Kyrgyzstan"))));
        assertEquals("KGS", currency(counter.reckoning(copy(body))), "the publication's own");
        String elsewhere = "<p>They met in Tashkent.</p>" + body;
        assertEquals("KGS", currency(counter.reckoning(copy(elsewhere).topic(ShelfKind.PLACE, "Kyrgyzstan"))));
        assertEquals("UZS", currency(counter.reckoning(copy(elsewhere))));
    }

    private static String currency(Reckoning reckoning) {
        return reckoning.amounts().getFirst().currency().code();
    }

    @Test
    void itSaysWhichRatesWereUsedAndWhatItFound() {
        Reckoning reckoning = counter.reckoning(
                copy("<p>He paid 500 som, 600 som, 1,000 tenge ($2) and $30.</p><p>Tickets are 35 manat.</p>"));

        assertEquals(
                List.of("KGS", "TMT"),
                reckoning.rates().stream().map(rate -> rate.from().code()).toList());
        assertEquals(
                List.of("nbkr", "peg"),
                reckoning.rates().stream().map(Exchange::source).toList());
        assertEquals(
                List.of("500 som", "600 som", "1,000 tenge", "$2", "$30", "35 manat"),
                reckoning.amounts().stream().map(Worth::text).toList());
        assertEquals(new Currency("USD"), reckoning.base());
    }

    @Test
    void onlyAStoryWithOtherMoneyDependsOnTheRates() {
        assertEquals(Set.of(), keys("<p>It cost $500, and nobody paid.</p>"));
        assertEquals(Set.of(Key.rates()), keys("<p>It cost 500 som.</p>"));
    }

    private static Set<Key> keys(String body) {
        MadeFrom made = new MadeFrom();
        new Worths(counter.library.rates, new WorthSettings(true, "KG")).of(made, counter.story(copy(body)));
        return made.keys();
    }

    @Test
    void aCorrectedRateIsUsedAtOnce() {
        Copy copy =
                Copy.of("Coal").id("coal").body("<p>It costs 50,000 tenge.</p>").on(DAY);
        assertEquals(List.of("≈100"), notes(Counter.noted(counter.reckoning(copy))));

        counter.takeRates("2026-02-02,USD,KZT,1000,nbk");

        assertEquals(List.of("≈50"), notes(Counter.noted(counter.reckoning(copy))));
        counter.takeRates("2026-02-02,USD,KZT,500,nbk");
    }

    @Test
    void everyLanguageIsReadInItsOwnWords() {
        Copy russian = Copy.of("Штраф").in(Language.RU).on(DAY);
        assertEquals(
                "<p>Штраф – <data value=\"KGS 500000\">500 тыс. сомов</data> ≈5710.</p>",
                Counter.noted(counter.reckoning(russian.body("<p>Штраф – 500 тыс. сомов.</p>"))));
    }

    private static List<String> notes(String noted) {
        return java.util.regex.Pattern.compile("≈[0-9.–]*[0-9]")
                .matcher(noted)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static String unmarked(String noted) {
        return noted.replaceAll("</?data[^>]*>", "");
    }
}
