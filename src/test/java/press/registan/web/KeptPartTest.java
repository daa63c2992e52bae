package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.testing.TestClock;

class KeptPartTest {

    private static final Key SECTIONS = Key.shelves(Language.EN);
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final PageStore store = new PageStore(1_000, clock);
    private final KeptPart<Integer> part = store.part();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnceForManyPages() {
        assertEquals(1, get(new MadeFrom()));
        assertEquals(1, get(new MadeFrom()));
    }

    @Test
    void eachPageKnowsWhatThePartWasMadeFromAndUntilWhenItHolds() {
        get(new MadeFrom());
        MadeFrom page = new MadeFrom();
        get(page);
        assertEquals(Set.of(SECTIONS), page.keys());
        assertEquals(MIDNIGHT, page.until());
    }

    @Test
    void isMadeAgainWhenSomethingItWasMadeFromChanged() {
        get(new MadeFrom());
        store.purge(List.of(SECTIONS));
        assertEquals(2, get(new MadeFrom()));
    }

    @Test
    void staysWhenSomethingElseChanged() {
        get(new MadeFrom());
        store.purge(List.of(Key.story(7)));
        assertEquals(1, get(new MadeFrom()));
    }

    @Test
    void isMadeAgainWhenItsTimeIsOver() {
        get(new MadeFrom());
        clock.set(MIDNIGHT.toString());
        assertEquals(2, get(new MadeFrom()));
    }

    @Test
    void isNotKeptWhenAChangeCameWhileItWasRead() {
        part.get(new MadeFrom(), source -> {
            int read = make(source);
            store.purge(List.of(SECTIONS));
            return read;
        });
        assertEquals(2, get(new MadeFrom()));
    }

    @Test
    void aPageThatTookTheOldPartIsNotKept() {
        get(new MadeFrom());
        try (PageStore.Making making = store.begin()) {
            MadeFrom page = new MadeFrom();
            get(page);
            store.purge(List.of(SECTIONS));
            assertFalse(
                    making.keep(KeptPage.of("/", Response.text("old"), page.keys(), page.until(), Encoding.IDENTITY)));
        }
    }

    private int get(MadeFrom page) {
        return part.get(page, this::make);
    }

    private int make(MadeFrom source) {
        source.from(SECTIONS);
        source.until(MIDNIGHT);
        return made.incrementAndGet();
    }
}
