package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.Span;
import press.registan.testing.BankPapers;

class NationalBankOfKyrgyzstanTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private static final Span MONTH = new Span(LocalDate.of(2005, 6, 1), LocalDate.of(2005, 6, 30));

    private final Read read = new Read(CentralBank.NBKR);
    private final List<Errand> now = Bank.of(CentralBank.NBKR).now(Read.SITE, DAY);

    @Test
    void figuresHaveACommaAndAllTheirZeros() throws Unreadable {
        Bulletin daily = Read.bulletin(now.getFirst(), PAPERS.nbkrDaily(DAY));

        assertEquals("1 USD = 87.5000 KGS of 2026-11-25 by nbkr", Read.rate(daily, "USD"));
        assertEquals(List.of("USD", "EUR", "CNY", "KZT", "RUB"), Read.codes(daily));
    }

    @Test
    void theWeeklyDocumentHasADateOfItsOwn() throws Unreadable {
        Bulletin weekly = Read.bulletin(now.getLast(), PAPERS.nbkrWeekly(DAY.minusDays(4)));

        assertEquals(LocalDate.of(2026, 11, 21), weekly.newest().orElseThrow());
    }

    @Test
    void whatIsNoMoneyAnyMoreAndWhatHasTwoDigitsIsPassedOver() throws Unreadable {
        Bulletin weekly = Read.bulletin(now.getLast(), PAPERS.nbkrWeekly(DAY));

        assertEquals("", Read.rate(weekly, "BYR"));
        assertEquals("", Read.rate(weekly, "UZS"));
        assertEquals(
                List.of("BYR, which is no money any more", "UZS, as 0.0073 has too few digits to reckon with"),
                weekly.passedOver());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, application/xml",
        "windows-1251, application/xml; charset=utf-8",
        "UTF-8, application/xml; charset=windows-1251",
        "UTF-8, application/xml; charset=x-unknown",
        "UTF-16, application/xml"
    })
    void theFiguresAreTheSameInWhateverCharset(String charset, String contentType) throws Unreadable {
        String text = PAPERS.nbkrDaily(DAY).replace("Daily Exchange Rates", "Ежедневный курс");
        Reply reply = Read.reply(200, contentType, text.getBytes(Charset.forName(charset)));

        assertEquals(
                "1 USD = 87.5000 KGS of 2026-11-25 by nbkr", Read.rate(Read.bulletin(now.getFirst(), reply), "USD"));
    }

    @Test
    void withoutADeclarationTheHeaderCountsAndThenUtf8() {
        String text = "<a>Курс</a>";

        assertEquals(
                text,
                Read.reply(200, "text/xml; charset=\"windows-1251\"", text.getBytes(Charset.forName("windows-1251")))
                        .text());
        assertEquals(
                text, Read.reply(200, "", text.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void aPointWhereACommaShouldBeIsNoFigure() {
        String pointed = PAPERS.nbkrDaily(DAY).replace(',', '.');

        assertTrue(Read.refusal(now.getFirst(), pointed).contains("cannot be read"));
    }

    @Test
    void aPageOfThePastIsReadByItsComments() throws Unreadable {
        Bulletin page = Read.bulletin(
                read.ofSpan(MONTH),
                BankPapers.nbkrPage(Map.of(
                        LocalDate.of(2005, 6, 4), "40,9879",
                        LocalDate.of(2005, 6, 11), "41,0511",
                        LocalDate.of(2005, 7, 2), "41,1")));

        assertEquals(2, page.rates().size(), "none beyond the days asked for");
        assertTrue(Read.rate(page, "USD").contains("1 USD = 40.9879 KGS of 2005-06-04 by nbkr"));
    }

    @Test
    void aMonthWithoutARateIsAPageOfSomethingElse() throws Unreadable {
        LocalDate day = LocalDate.of(2005, 6, 5);

        assertTrue(Read.refusal(read.ofSpan(MONTH), "<html><body>Under maintenance</body></html>")
                .contains("without a single rate"));
        assertTrue(Read.nothing(read.ofDay(day), BankPapers.nbkrPage(Map.of())).contains("2005-06-05"));
    }

    @Test
    void yearsAreAskedForOneByOneForEachCurrency() {
        List<Errand> errands = Bank.of(CentralBank.NBKR)
                .past(Read.SITE, DAY, new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));

        assertEquals(3 * 6, errands.size());
        assertEquals(
                "https://bank.example/index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day=01&beg_month=01&beg_year=2024"
                        + "&end_day=30&end_month=12&end_year=2024",
                errands.getFirst().address().toString());
        assertTrue(errands.getLast().address().toString().endsWith("end_day=31&end_month=12&end_year=2025"));
    }
}
