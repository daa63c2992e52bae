package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static press.registan.money.Market.EUR;
import static press.registan.money.Market.KGS;
import static press.registan.money.Market.TMT;
import static press.registan.money.Market.USD;
import static press.registan.money.Market.UZS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.testing.OnEveryDatabase;

/** A course is reckoned in one go, and says of every day what the board of that day says. */
@OnEveryDatabase
class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 11, 1);
    private static final List<String> PAIRS =
            List.of("USD,KGS", "EUR,KGS", "EUR,USD", "USD,TMT", "EUR,TMT", "USD,UZS", "UZS,KGS");
    private static final List<String> SOURCES = List.of("nbkr", "ecb", "cbt", "market", "sample");

    private Market market;

    @BeforeEach
    void open(@TempDir Path folder) {
        market = new Market(folder);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasPublishedByWhomever(long seed) {
        Random random = new Random(seed);
        Set<String> lines = new LinkedHashSet<>();
        for (int day = 0; day < 120; day += 1 + random.nextInt(4) * random.nextInt(4)) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                lines.add(FIRST.plusDays(day) + "," + PAIRS.get(random.nextInt(PAIRS.size())) + ","
                        + (1 + random.nextInt(900)) / 10.0 + "," + SOURCES.get(random.nextInt(SOURCES.size())));
            }
        }
        market.take(lines.toArray(String[]::new));

        for (Currency currency : List.of(KGS, EUR, TMT, UZS)) {
            List<Point> course = market.rates.series(market.made, currency, FIRST, FIRST.plusDays(130));
            assertEquals(byBoard(currency, course), course, currency + " with seed " + seed);
            assertEquals(course, market.rates.course(market.made, currency, FIRST.plusDays(130)));
        }
    }

    private List<Point> byBoard(Currency currency, List<Point> course) {
        List<Point> points = new ArrayList<>();
        for (Point point : course) {
            Quote quote =
                    market.rates.quote(market.made, currency, point.date()).orElseThrow();
            assertFalse(quote.stale(), () -> point + " is stale");
            points.add(new Point(point.date(), quote.rate(), quote.perBase(), quote.source()));
        }
        return points;
    }

    @Test
    void aCurrencyStandsBesideAnyOther() {
        market.take("2026-02-27,USD,KGS,87.45,nbkr", "2026-02-27,EUR,KGS,91.05,nbkr");
        LocalDate day = LocalDate.of(2026, 2, 27);
        Quote quote = market.rates.quote(market.made, EUR, USD, day).orElseThrow();

        assertEquals(KGS, quote.via());
        assertEquals(
                quote.rate(),
                market.rates.quote(market.made, USD, EUR, day).orElseThrow().perBase());
        assertEquals(market.rates.quote(market.made, KGS, day), market.rates.quote(market.made, KGS, USD, day));
        assertEquals(Optional.empty(), market.rates.quote(market.made, KGS, KGS, day));
        assertEquals(Optional.empty(), market.rates.quote(market.made, UZS, KGS, day));
    }
}
