package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
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

        Span days = new Span(FIRST, FIRST.plusDays(130));
        for (Currency currency : List.of(KGS, EUR, TMT, UZS)) {
            List<Point> course = market.rates.series(market.made, currency, days.first(), days.last());
            assertEquals(dayByDay(currency, days), course, currency + " with seed " + seed);
            assertEquals(course, market.rates.course(market.made, currency, days.last()));
        }
    }

    /** The same by a board for each day on which anything on the way was published: slow, and plainly right. */
    private List<Point> dayByDay(Currency currency, Span days) {
        RateStore store = new RateStore();
        return market.database.read(reading -> {
            Catalogue catalogue = new Catalogue(store.series(reading));
            Routes routes = catalogue.routes(USD, Pegs.known());
            List<Point> points = new ArrayList<>();
            catalogue.of(routes.pairsBetween(currency, USD)).stream()
                    .flatMap(series -> store.fixings(reading, series, days).stream())
                    .map(Fixing::date)
                    .distinct()
                    .sorted()
                    .forEach(day -> new Board(day, USD, routes, Pegs.known(), store.standings(reading, day))
                            .between(currency, USD)
                            .filter(crossing -> crossing.newest().equals(day) && !crossing.isStale())
                            .map(crossing -> new Point(day, crossing.price(), crossing.priceBack(), crossing.source()))
                            .ifPresent(points::add));
            return points;
        });
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
