package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateEventsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 23);
    private static final Currency TMT = Market.TMT;
    private static final Currency USD = Market.USD;

    private final RateEvents known = new RateEvents(Pegs.known(), RateEvents.read());

    @Test
    void theFileIsInTheOrderOfTimeAndEachOfItsEventsIsOnce() {
        List<RateEvent> written = RateEvents.read();

        assertEquals(
                written.stream().map(RateEvent::date).sorted().toList(),
                written.stream().map(RateEvent::date).toList());
        assertEquals(written.size(), written.stream().distinct().count());
        assertTrue(written.stream().noneMatch(event -> event.date().isBefore(LONG_AGO)));
    }

    @Test
    void theManatWasRedenominatedAndLaterPegged() {
        assertEquals(
                List.of(
                        new RateEvent.Redenominated(LocalDate.of(2009, 1, 1), TMT, 5_000),
                        new RateEvent.Pegged(LocalDate.of(2015, 1, 1), TMT, USD, new BigDecimal("3.5"))),
                known.of(TMT, LONG_AGO, NOW));
    }

    @Test
    void theEndsOfTheSpanCount() {
        LocalDate floated = LocalDate.of(2017, 9, 5);

        assertEquals(List.of(new RateEvent.Floated(floated, Market.UZS)), known.of(Market.UZS, floated, floated));
        assertEquals(List.of(), known.of(Market.UZS, floated.plusDays(1), NOW));
        assertEquals(List.of(), known.of(Market.EUR, LONG_AGO, NOW));
    }

    @Test
    void aPegThatEndsIsNoLongerOneTheNextDay() {
        Peg peg = new Peg(TMT, USD, new BigDecimal("2.85"), LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31));

        assertEquals(
                List.of(
                        new RateEvent.Pegged(LocalDate.of(2010, 1, 1), TMT, USD, new BigDecimal("2.85")),
                        new RateEvent.Unpegged(LocalDate.of(2015, 1, 1), TMT, USD)),
                new RateEvents(new Pegs(List.of(peg)), List.of()).of(TMT, LONG_AGO, NOW));
    }

    @Test
    void aNewUnitStandsForMoreThanOneOldOne() {
        assertThrows(IllegalArgumentException.class, () -> new RateEvent.Redenominated(NOW, TMT, 1));
    }
}
