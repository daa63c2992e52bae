package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.search.Asked.Either;
import press.registan.search.Asked.Part;
import press.registan.search.Asked.Phrase;
import press.registan.search.Asked.Scope;
import press.registan.search.Asked.Word;

class QueryParserTest {

    private static Word word(String text) {
        return new Word(text, Scope.ANYWHERE);
    }

    private static Phrase phrase(String text) {
        return new Phrase(text, Scope.ANYWHERE);
    }

    private static List<Part> wanted(String text) {
        return QueryParser.parse(text).wanted();
    }

    @Test
    void wordsStandBetweenSpacesOfAnyKind() {
        assertEquals(List.of(word("water"), word("in"), word("Алма-Ата")), wanted("  water\u00a0in\tАлма-Ата "));
    }

    @Test
    void whatIsAllInCapitalsDoesNotTellWhatIsAName() {
        assertEquals(
                List.of(word("pressure"), word("on"), word("ngo"), word("dinh"), word("diem")),
                wanted("PRESSURE ON NGO DINH DIEM"));
        assertEquals(
                List.of(word("US-iran"), word("talks"), word("бишкекте"), word("1980")),
                wanted("US-IRAN TALKS БИШКЕКТЕ 1980"));
        assertEquals(List.of(word("WHO"), word("REPORT")), wanted("WHO REPORT"));
        assertEquals(List.of(word("NATO"), word("EU"), word("UN"), word("summit")), wanted("NATO EU UN summit"));
    }

    @Test
    void aFigureIsOneWordWithItsThousands() {
        assertEquals(List.of(word("501 000"), word("сомов")), wanted("501 000 сомов"));
        assertEquals(List.of(word("1\u00a0250\u00a0000")), wanted("1\u00a0250\u00a0000"));
        assertEquals(List.of(word("2025"), word("100")), wanted("2025 100"));
        assertEquals(List.of(word("12"), word("1000")), wanted("12 1000"));
    }

    @Test
    void whatStandsInQuotationMarksIsAPhraseInAnyOfTheirForms() {
        assertEquals(List.of(phrase("Supreme Court")), wanted("\"Supreme Court\""));
        assertEquals(List.of(phrase("Supreme Court")), wanted("“Supreme Court”"));
        assertEquals(List.of(phrase("Верховный суд"), word("решил")), wanted("«Верховный суд» решил"));
    }

    @Test
    void aMinusInFrontOfAWordExcludesIt() {
        Asked asked = QueryParser.parse("budget -\"first reading\" -tax");
        assertEquals(List.of(word("budget")), asked.wanted());
        assertEquals(List.of(phrase("first reading"), word("tax")), asked.unwanted());
    }

    @Test
    void aMinusAloneOrBetweenLettersExcludesNothing() {
        assertEquals(List.of(word("Алма-Ата"), word("2025")), wanted("Алма-Ата - 2025"));
    }

    @Test
    void onlyExcludingIsNoQuestionSoItIsWhatIsLookedFor() {
        Asked asked = QueryParser.parse("-tax");
        assertEquals(List.of(word("tax")), asked.wanted());
        assertEquals(List.of(), asked.unwanted());
    }

    @Test
    void orJoinsWhatStandsOnItsTwoSides() {
        assertEquals(
                List.of(word("floods"), new Either(List.of(word("Osh"), phrase("Jalal Abad"), word("Batken")))),
                wanted("floods Osh OR \"Jalal Abad\" OR Batken"));
    }

    @Test
    void orAtAnEndOrInSmallLettersIsAWord() {
        assertEquals(List.of(word("or"), word("gate")), wanted("OR gate"));
        assertEquals(List.of(word("gate"), word("or")), wanted("gate OR"));
        assertEquals(List.of(word("tea"), word("or"), word("coffee")), wanted("tea or coffee"));
        assertEquals(List.of(word("ORT")), wanted("ORT"));
    }

    @Test
    void aFieldIsNamedInFrontOfAWordOrAPhrase() {
        assertEquals(
                List.of(
                        new Word("budget", Scope.HEADLINE),
                        new Phrase("Jo Doe", Scope.BYLINE),
                        new Word("water", Scope.TOPIC)),
                wanted("headline:budget byline:\"Jo Doe\" Topic:water"));
        assertEquals(List.of(word("headline:"), word("budget")), wanted("headline: budget"));
        assertEquals(List.of(word("http://example.com")), wanted("http://example.com"));
    }

    @Test
    void daysMonthsAndYearsNarrowTheTime() {
        Asked asked = QueryParser.parse("water from:2025-01-31 to:2025-06");
        assertEquals(List.of(word("water")), asked.wanted());
        assertEquals(LocalDate.parse("2025-01-31"), asked.from());
        assertEquals(LocalDate.parse("2025-06-30"), asked.to());
        Asked year = QueryParser.parse("date:2024");
        assertEquals(List.of(), year.wanted());
        assertEquals(LocalDate.parse("2024-01-01"), year.from());
        assertEquals(LocalDate.parse("2024-12-31"), year.to());
    }

    @Test
    void aDayThatIsNoneIsAWord() {
        assertEquals(List.of(word("from:2025-02-30")), wanted("from:2025-02-30"));
        assertEquals(List.of(word("date:soon")), wanted("date:soon"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNotThere() {
        assertEquals(List.of(word("\"Supreme"), word("Court")), wanted("\"Supreme Court"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "((((", "-", "AND AND", "- - -", "***", "!!! ???"})
    void marksAloneAskForNothing(String marks) {
        assertEquals(List.of(), wanted(marks));
    }

    @Test
    void aTextWithoutEndIsReadToABound() {
        assertEquals(QueryParser.MOST_PARTS, wanted("word ".repeat(10_000)).size());
    }

    @Property
    void whateverIsTypedIsRead(@ForAll @StringLength(max = 60) String typed) {
        Asked asked = QueryParser.parse(typed);
        assertTrue(asked.wanted().size() + asked.unwanted().size() <= Math.max(1, typed.length()));
    }
}
