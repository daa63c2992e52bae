package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.money.DocumentMark;
import press.registan.testing.LoopbackBanks;
import press.registan.testing.LoopbackBanks.Fault;

class WireTest {

    private static final String PATH = "/XML/daily.xml";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));

    private final LoopbackBanks banks = new LoopbackBanks();
    private final List<Duration> pauses = new ArrayList<>();
    private final Wire wire = new Wire(pace(Duration.ofSeconds(10)), "Registan/1 (+https://courier.example)", NOON);

    private Pace pace(Duration answering) {
        return new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                answering,
                List.of(Duration.ofSeconds(2), Duration.ofSeconds(8)),
                Duration.ofSeconds(30),
                pauses::add);
    }

    WireTest() {
        banks.put(PATH, "application/xml", "<CurrencyRates/>");
    }

    @AfterEach
    void close() {
        wire.close();
        banks.close();
    }

    private URI at(String path) {
        return banks.site().resolve(path);
    }

    private Reply get() throws Unreachable, InterruptedException {
        return wire.get(at(PATH), DocumentMark.NONE);
    }

    private Unreachable refused(Fault... faults) {
        banks.fail(PATH, faults);
        return assertThrows(Unreachable.class, this::get);
    }

    @Test
    void itSaysWhoAsks() throws Exception {
        assertEquals("<CurrencyRates/>", get().text());
        assertEquals(
                "Registan/1 (+https://courier.example)",
                banks.asked.getFirst().headers().get("User-agent"));
    }

    @Test
    void whatIsAsItWasIsNotSentAgain() throws Exception {
        Reply first = get();
        Reply second = wire.get(at(PATH), first.mark());

        assertEquals(200, first.status());
        assertEquals(304, second.status());
    }

    @Test
    void twoQuestionsHaveASecondBetweenThem() throws Exception {
        get();
        get();
        get();

        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), pauses);
    }

    @Test
    void whatPassesIsTriedAgainAfterLongerAndLongerPauses() throws Exception {
        banks.fail(PATH, LoopbackBanks.status(500), LoopbackBanks.cutOff());

        assertEquals(200, get().status());
        assertEquals(
                List.of(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(1)),
                pauses);
    }

    @Test
    void afterThreeTriesItIsToldInWords() {
        Unreachable told = refused(LoopbackBanks.status(500), LoopbackBanks.status(502), LoopbackBanks.status(503));

        assertEquals("127.0.0.1 answers with status 503", told.words());
        assertEquals(3, told.tries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "Wed, 25 Nov 2026 12:00:20 GMT"})
    void aBankThatAsksForTimeGetsIt(String retryAfter) throws Exception {
        banks.fail(PATH, LoopbackBanks.busy(retryAfter));

        assertEquals(200, get().status());
        assertEquals(Duration.ofSeconds(20), pauses.getFirst());
    }

    @Test
    void aBankThatAsksForALotOfTimeIsLeftAlone() {
        Unreachable told = refused(LoopbackBanks.busy("3600"));

        assertEquals(1, told.tries());
        assertEquals(Duration.ofHours(1), told.notBefore());
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "", "-5", "99999999999999999999"})
    void aTimeThatCannotBeMeantIsNoTime(String retryAfter) throws Exception {
        banks.fail(PATH, LoopbackBanks.busy(retryAfter));

        assertEquals(200, get().status());
        assertEquals(Duration.ofSeconds(2), pauses.getFirst());
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() {
        try (Wire hasty = new Wire(pace(Duration.ofMillis(150)), "x", NOON)) {
            banks.fail(PATH, banks.slow(), banks.slow(), banks.slow());
            Unreachable told = assertThrows(Unreachable.class, () -> hasty.get(at(PATH), DocumentMark.NONE));

            assertTrue(told.words().startsWith("127.0.0.1 gave no whole answer"), told.words());
        }
    }

    @Test
    void moreThanCanBeMeantIsNotTakenAndNotAskedForAgain() {
        Unreachable told = refused(LoopbackBanks.huge());

        assertEquals("127.0.0.1 sends more than any table of rates takes", told.words());
        assertEquals(1, told.tries());
    }

    @Test
    void aRedirectWithinTheSiteIsFollowed() throws Exception {
        banks.put("/XML/today.xml", "application/xml", "<a/>");
        banks.fail(PATH, LoopbackBanks.redirect("today.xml"));

        assertEquals("<a/>", get().text());
    }

    @Test
    void aRedirectElsewhereIsForPeopleToDecide() {
        assertTrue(refused(LoopbackBanks.redirect("https://elsewhere.example/daily.xml"))
                .words()
                .contains("another site"));
        assertTrue(refused(LoopbackBanks.redirect("http://[")).words().contains("no address"));
        assertTrue(refused(LoopbackBanks.redirect("")).words().contains("another site"));
    }

    @Test
    void redirectsHaveAnEnd() {
        Fault again = LoopbackBanks.redirect(PATH);

        assertEquals(
                "127.0.0.1 redirects without an end",
                refused(again, again, again, again).words());
        assertEquals(4, banks.asked.size());
    }

    @Test
    void nobodyThereIsToldInWords() {
        banks.close();

        assertEquals(
                "127.0.0.1 takes no connections",
                assertThrows(Unreachable.class, this::get).words());
    }

    @Test
    void whatIsNotThereOrNotAllowedIsAnAnswer() throws Exception {
        assertEquals(404, wire.get(at("/nowhere"), DocumentMark.NONE).status());
        banks.fail(PATH, LoopbackBanks.status(403));
        assertEquals(403, get().status());
    }
}
