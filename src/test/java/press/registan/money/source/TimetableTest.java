package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.money.CentralBank;
import press.registan.money.FetchState;

class TimetableTest {

    /** In Bishkek it is six hours later than in UTC, in Berlin two in summer and one in winter. */
    private static final Hours BISHKEK = Hours.of("Asia/Bishkek", 16, 30);

    private static final Hours BERLIN = Hours.of("Europe/Berlin", 16, 15);

    @Test
    void aBankThatWasNeverAskedIsDueAtOnce() {
        assertTrue(Timetable.isDue(BISHKEK, FetchState.NEVER, Instant.parse("2026-11-25T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:29:00Z, false",
        "2026-11-25T10:30:00Z, true",
        "2026-11-27T00:00:00Z, true",
    })
    void itIsAskedAgainWhenItPublishesByItsOwnClock(String now, boolean due) {
        assertEquals(due, Timetable.isDue(BISHKEK, doneAt("2026-11-25T09:00:00Z"), Instant.parse(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:31:00Z, 2026-11-25T11:30:00Z",
        "2026-11-25T11:30:00Z, 2026-11-25T13:30:00Z",
        "2026-11-25T13:31:00Z, 2026-11-26T02:30:00Z",
        "2026-11-26T02:30:00Z, 2026-11-26T10:30:00Z",
    })
    void aBankMayBeLateSoItIsAskedAnHourThreeHoursAndANightLater(String done, String next) {
        Instant due = Instant.parse(next);

        assertFalse(Timetable.isDue(BISHKEK, doneAt(done), due.minusMillis(1)));
        assertTrue(Timetable.isDue(BISHKEK, doneAt(done), due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00:00Z, 2026-03-28T15:15:00Z",
        "2026-03-29T12:00:00Z, 2026-03-29T14:15:00Z",
        "2026-10-24T12:00:00Z, 2026-10-24T14:15:00Z",
        "2026-10-25T12:00:00Z, 2026-10-25T15:15:00Z",
    })
    void summerTimeMovesTheHourWithTheBanksClock(String done, String next) {
        Instant due = Instant.parse(next);

        assertFalse(Timetable.isDue(BERLIN, doneAt(done), due.minusSeconds(1)));
        assertTrue(Timetable.isDue(BERLIN, doneAt(done), due));
    }

    @Test
    void anHourThatTheClockLeavesOutIsNoReasonToStumble() {
        Hours atTheJump = Hours.of("Europe/Berlin", 2, 30);

        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"), atTheJump.lastMoment(Instant.parse("2026-03-29T01:45:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"0, 15", "1, 60", "2, 180", "50, 180"})
    void aBankThatDoesNotAnswerIsAskedAgainAfterGrowingPauses(int failures, int minutes) {
        Instant now = Instant.parse("2026-11-25T10:31:00Z");
        Instant next = Timetable.nextTry(failures, Duration.ZERO, now);
        FetchState failed = new FetchState(null, failures + 1, next, "x", null);

        assertEquals(Duration.ofMinutes(minutes), Duration.between(now, next));
        assertFalse(Timetable.isDue(BISHKEK, failed, next.minusMillis(1)));
        assertTrue(Timetable.isDue(BISHKEK, failed, next));
    }

    @Test
    void aBankThatAsksForMoreTimeGetsItButNotForEver() {
        Instant now = Instant.parse("2026-11-25T10:31:00Z");

        assertEquals(now.plusSeconds(7_200), Timetable.nextTry(0, Duration.ofHours(2), now));
        assertEquals(now.plusSeconds(86_400), Timetable.nextTry(0, Duration.ofDays(400), now));
    }

    @ParameterizedTest
    @EnumSource
    void everyBankKnowsItselfAndItsZone(CentralBank bank) {
        assertEquals(bank, Bank.of(bank).identity());
        assertTrue(ZoneId.getAvailableZoneIds()
                .contains(Bank.of(bank).hours().zone().getId()));
    }

    private static FetchState doneAt(String moment) {
        return new FetchState(Instant.parse(moment), 0, null, null, null);
    }
}
