package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Problem;
import press.registan.testing.TestClock;

class TurnstileTest {

    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final Turnstile turnstile = new Turnstile(3, clock);

    private void pass(int times, Client client) {
        for (int i = 0; i < times; i++) {
            turnstile.pass(client);
        }
    }

    private Problem.TooMany refused(Client client) {
        return assertThrows(Problem.TooMany.class, () -> turnstile.pass(client));
    }

    @Test
    void aClientPassesSoManyTimesAMinuteAndIsToldWhenToComeAgain() {
        Client client = new Client(1);
        pass(3, client);
        clock.pass(Duration.ofMillis(20_500));

        assertEquals(Duration.ofSeconds(40), refused(client).waiting());
        clock.pass(Duration.ofSeconds(39));
        assertEquals(Duration.ofSeconds(1), refused(client).waiting());
        clock.pass(Duration.ofMillis(500));
        pass(3, client);
        refused(client);
    }

    @Test
    void oneClientDoesNotStandInTheWayOfAnother() {
        pass(3, new Client(1));
        refused(new Client(1));

        pass(3, new Client(2));
    }

    @Test
    void whoComesAgainTooEarlyDoesNotWaitLongerForIt() {
        Client client = new Client(1);
        pass(3, client);
        for (int i = 0; i < 1_000; i++) {
            refused(client);
        }
        clock.pass(Duration.ofMinutes(1));

        pass(3, client);
    }

    @Test
    void noLimitIsNone() {
        Turnstile open = new Turnstile(0, clock);
        assertDoesNotThrow(() -> {
            for (int i = 0; i < 10_000; i++) {
                open.pass(new Client(1));
            }
        });
    }
}
