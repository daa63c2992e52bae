package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.BulletinIntake;
import press.registan.money.CentralBank;
import press.registan.money.Currency;
import press.registan.money.FetchLog;
import press.registan.money.Pegs;
import press.registan.money.Quote;
import press.registan.money.RateSettings;
import press.registan.money.Rates;
import press.registan.money.Span;
import press.registan.testing.BankPapers;
import press.registan.testing.Databases;
import press.registan.testing.LoopbackBanks;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.TestClock;

/** The seven banks, asked over a real wire, and what is kept of it. */
@OnEveryDatabase
class FetchingTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final List<CentralBank> ALL = List.of(CentralBank.values());

    /** An evening in Bishkek, when all have published. */
    private final TestClock clock = new TestClock("2026-11-25T16:00:00Z");

    private final LoopbackBanks banks = new LoopbackBanks();
    private Database database;
    private Fetching fetching;
    private Rates rates;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Databases.open(folder, clock);
        fetching = fetching(database);
        rates = new Rates(
                database,
                new RateSettings(new Currency("USD"), List.of(new Currency("KGS")), ZoneId.of("Asia/Bishkek")),
                Pegs.known(),
                clock);
        banks.publish(PAPERS, DAY);
    }

    private Fetching fetching(Database database) {
        Map<CentralBank, URI> sites =
                Arrays.stream(CentralBank.values()).collect(Collectors.toMap(Function.identity(), _ -> banks.site()));
        Pace quick = new Pace(
                Duration.ZERO,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                List.of(Duration.ZERO, Duration.ZERO),
                Duration.ofSeconds(30),
                _ -> {});
        return new Fetching(
                sites,
                new BulletinIntake(database, new ChangeStore(), Pegs.known()),
                new FetchLog(database),
                clock,
                quick,
                "Registan/test");
    }

    @AfterEach
    void close() {
        database.close();
        banks.close();
    }

    private String line(CentralBank bank) throws InterruptedException {
        return fetching.now(bank).line();
    }

    private Quote quote(String currency) {
        return rates.quote(new MadeFrom(), new Currency(currency), DAY).orElseThrow();
    }

    @Test
    void allSevenAreAskedAndEachHasALine() throws Exception {
        assertEquals(
                List.of(
                        "nbkr  2026-11-25  23 rates, 23 new, 2 passed over",
                        "nbk   2026-11-25  24 rates, 24 new",
                        "cbu   2026-11-25  24 rates, 24 new",
                        "nbt   2026-11-25  24 rates, 24 new",
                        "cbt   2026-11-25  24 rates, 24 new",
                        "cbr   2026-11-25  24 rates, 24 new",
                        "ecb   2026-11-25  16 rates, 16 new"),
                fetching.now(ALL).stream().map(Outcome::line).toList());
    }

    @Test
    void eachCurrencysOwnBankSpeaksForIt() throws Exception {
        fetching.now(ALL);

        assertEquals("87.5000", quote("KGS").perBase().toPlainString());
        Map<String, String> sources = new TreeMap<>();
        for (String currency : List.of("KGS", "KZT", "UZS", "TJS", "TMT", "RUB", "EUR")) {
            sources.put(currency, quote(currency).source());
        }
        assertEquals("{EUR=ecb, KGS=nbkr, KZT=nbk, RUB=cbr, TJS=nbt, TMT=cbt, UZS=cbu}", sources.toString());
    }

    @Test
    void askedAgainABankHasNothingNewAndSendsNothing() throws Exception {
        fetching.now(ALL);

        assertEquals(
                List.of("nothing new since it was last asked"),
                fetching.now(ALL).stream()
                        .map(outcome -> outcome.line().substring(6))
                        .distinct()
                        .toList());
        assertTrue(rates.audit().findings().isEmpty());
    }

    @Test
    void aBankThatIsDownIsToldAndDoesNotKeepTheOthers() throws Exception {
        banks.fail(
                "/scripts/XML_daily.asp",
                LoopbackBanks.status(503),
                LoopbackBanks.status(503),
                LoopbackBanks.status(503));

        List<Outcome> outcomes = fetching.now(List.of(CentralBank.CBR, CentralBank.NBT));

        assertEquals(
                List.of(
                        "cbr   failed: 127.0.0.1 answers with status 503; tried 3 times; next try at 2026-11-25 16:15 UTC",
                        "nbt   2026-11-25  24 rates, 24 new"),
                outcomes.stream().map(Outcome::line).toList());
    }

    @Test
    void aPageOfAnErrorWithTheStatusOfASuccessIsAFailureAndChangesNothing() throws Exception {
        banks.fail(
                "/en/kurs/export_xml.php?date=2026-11-25&export=xmlout",
                LoopbackBanks.instead("text/html", "<html><title>Bakım</title></html>"));

        assertEquals(
                "nbt   failed: what 127.0.0.1/en/kurs/export_xml.php answered is a web page (“Bakım”), and no table of"
                        + " rates; next try at 2026-11-25 16:15 UTC",
                line(CentralBank.NBT));
        assertTrue(rates.table(new MadeFrom(), DAY).isEmpty());
    }

    @Test
    void ofTwoDocumentsOneMayBeWellAndIsKept() throws Exception {
        banks.fail("/XML/daily.xml", LoopbackBanks.instead("application/xml", "<CurrencyRates"));

        String line = line(CentralBank.NBKR);

        assertTrue(line.startsWith("nbkr  failed: what 127.0.0.1/XML/daily.xml answered is not well-formed XML"), line);
        assertTrue(line.endsWith("; before that 18 rates, 18 new"), line);
    }

    @Test
    void aSundayWithoutAFileIsNothingPublished() throws Exception {
        clock.set("2026-11-29T16:00:00Z");

        assertEquals("cbt   nothing published", line(CentralBank.CBT));
    }

    @Test
    void aBankThatIsSilentForLongIsSuspected() throws Exception {
        fetching.now(List.of(CentralBank.CBT));
        clock.set("2026-12-20T16:00:00Z");

        assertEquals(
                "cbt   nothing published; the last that it published is of 2026-11-25: look whether it has moved",
                line(CentralBank.CBT));
    }

    @Test
    void aDateThatIsFarToComeIsAFailure() throws Exception {
        banks.publish(PAPERS, LocalDate.of(2027, 11, 25));

        assertTrue(line(CentralBank.CBR).contains("is dated 2027-11-25, which cannot be meant"));
    }

    @Test
    void aBankCorrectsItself() throws Exception {
        fetching.now(ALL);
        banks.publish(PAPERS.with("KGS", "88"), DAY);

        assertEquals("nbkr  2026-11-25  23 rates, 0 new, 23 corrected, 2 passed over", line(CentralBank.NBKR));
        assertEquals("88.0000", quote("KGS").perBase().toPlainString());
    }

    @Test
    void theClockAsksEachBankOnceWhenItHasPublishedAndThenNotAgain() throws Exception {
        assertEquals(7, fetching.due(ALL).size());
        assertEquals(0, fetching.due(ALL).size());
        clock.set("2026-11-26T09:59:00Z");
        fetching.due(ALL);
        clock.set("2026-11-26T11:00:00Z");
        banks.publish(PAPERS, DAY.plusDays(1));

        List<String> asked = fetching.due(ALL).stream()
                .map(outcome -> outcome.bank().source())
                .toList();

        assertEquals(List.of("nbkr", "nbk", "cbu", "nbt", "cbt"), asked, "Moscow and Frankfurt publish later");
    }

    @Test
    void whatOneProcessAskedAnotherDoesNotAskAgain(@TempDir Path folder) throws Exception {
        try (Database one = Databases.open(folder, clock);
                Database other = Databases.open(folder, clock)) {
            assertEquals(7, fetching(one).due(ALL).size());
            assertEquals(0, fetching(other).due(ALL).size());
        }
    }

    @Test
    void aBankThatFailedIsTriedAgainAfterGrowingPausesUntilItAnswers() throws Exception {
        List<CentralBank> only = List.of(CentralBank.ECB);
        LoopbackBanks.Fault forbidden = LoopbackBanks.status(403);
        banks.fail("/stats/eurofxref/eurofxref-daily.xml", forbidden, forbidden);

        assertInstanceOf(Outcome.Failed.class, fetching.due(only).getFirst());
        assertEquals(0, fetching.due(only).size());
        clock.pass(Duration.ofMinutes(15));
        assertInstanceOf(Outcome.Failed.class, fetching.due(only).getFirst());
        clock.pass(Duration.ofMinutes(59));
        assertEquals(0, fetching.due(only).size());
        clock.pass(Duration.ofMinutes(1));
        assertInstanceOf(Outcome.Done.class, fetching.due(only).getFirst());
        assertEquals(0, new FetchLog(database).state(CentralBank.ECB).failures());
    }

    @Test
    void thePastIsTakenInDayByDayAndTellsHowItGoes() throws Exception {
        LocalDate first = LocalDate.of(2026, 11, 20);
        for (int day = 0; day < 5; day++) {
            LocalDate date = first.plusDays(day);
            String papers = date.getDayOfWeek().getValue() > 5 ? BankPapers.nbkEmpty(date) : PAPERS.nbkDay(date);
            banks.put("/rss/get_rates.cfm?fdate=%02d.11.2026".formatted(date.getDayOfMonth()), "text/xml", papers);
        }
        List<String> told = new ArrayList<>();

        Outcome outcome = fetching.past(
                CentralBank.NBK,
                new Span(first, first.plusDays(4)),
                (bank, about, done, all, rates) -> told.add(about + " " + done + "/" + all + " " + rates));

        assertEquals("nbk   2026-11-24  72 rates, 72 new", outcome.line());
        assertEquals("2026-11-22 3/5 24", told.get(2));
        assertEquals(null, new FetchLog(database).state(CentralBank.NBK).done(), "today is still to be asked for");
    }

    @Test
    void thePastEndsWhereItCannotBeAskedAndWhatCameBeforeStays() throws Exception {
        Span days = new Span(DAY.minusDays(3), DAY.minusDays(1));
        banks.put("/scripts/XML_daily.asp?date_req=22/11/2026", "text/xml", PAPERS.cbr(DAY.minusDays(3)));
        banks.put("/scripts/XML_daily.asp?date_req=23/11/2026", "text/xml", "<ValCurs>Error in parameters</ValCurs>");

        Outcome outcome = fetching.past(CentralBank.CBR, days, (_, _, _, _, _) -> {});

        assertEquals(
                "cbr   failed: what 127.0.0.1/scripts/XML_daily.asp answered says “Error in parameters”, asked for"
                        + " 2026-11-23; before that 24 rates, 24 new",
                outcome.line());
        assertEquals(2, banks.asked.size());
    }

    @Test
    void daysThatCannotBeMeantAreRefusedInWords() {
        assertThrows(Problem.Malformed.class, () -> past(DAY.plusDays(2), DAY.plusDays(3)));
        assertThrows(Problem.Malformed.class, () -> past(DAY.minusYears(11), DAY));
        assertThrows(Problem.Malformed.class, () -> past(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1)));
        assertTrue(Fetching.known(CentralBank.CBT, new Span(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 5, 1)))
                .orElseThrow()
                .first()
                .equals(LocalDate.of(2020, 4, 17)));
    }

    private void past(LocalDate from, LocalDate to) throws InterruptedException {
        fetching.past(CentralBank.CBT, new Span(from, to), (_, _, _, _, _) -> {});
    }
}
