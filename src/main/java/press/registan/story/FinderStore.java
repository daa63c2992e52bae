package press.registan.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.story.StoryFilter.Order;

/**
 * Finds stories by what they are filed on and when they appeared, over several languages at once.
 *
 * <p>On one shelf the kept counts of months and days say how many there are and on which day a page begins; rows are read
 * for that page and that day only, of each language by itself, so that the last page costs no more than the first. On
 * several shelves at once every story of the emptiest one is looked up on the others. Thread-safe.
 */
final class FinderStore {

    /** So many from one day to another, both included. */
    private record Span(LocalDate first, LocalDate last, long stories) {}

    private record Hit(Instant publicFrom, long story) {}

    private static final Comparator<Hit> OLDEST =
            Comparator.comparing(Hit::publicFrom).thenComparingLong(Hit::story);

    private static final Instant BEGINNING = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final FilingStore filings;

    FinderStore(FilingStore filings) {
        this.filings = filings;
    }

    /** How many public stories there are. */
    long count(Reading reading, StoryFilter filter, Instant now) {
        if (filter.shelves().size() > 1) {
            return crossed(reading, "select count(*)", "", filter, now)
                    .mapTo(Long.class)
                    .one();
        }
        return spans(reading, filter).stream().mapToLong(Span::stories).sum() - future(reading, filter, now);
    }

    /** Some of the public stories, after {@code skip} of them, of {@code total}; at most {@code most}. */
    List<Long> some(Reading reading, StoryFilter filter, Instant now, long total, long skip, int most) {
        int wanted = Math.clamp(total - skip, 0, most);
        if (wanted == 0) {
            return List.of();
        }
        if (filter.shelves().size() > 1) {
            String order = "order by f.public_from DIRECTION, f.story_id DIRECTION limit :most offset :skip"
                    .replace("DIRECTION", direction(filter));
            return crossed(reading, "select f.story_id", order, filter, now)
                    .bind("most", wanted)
                    .bind("skip", skip)
                    .mapTo(Long.class)
                    .list();
        }
        return switch (filter.order()) {
            case NEWEST -> newest(reading, filter, skip + future(reading, filter, now), wanted);
            case OLDEST -> oldest(reading, filter, skip, wanted);
        };
    }

    private List<Long> newest(Reading reading, StoryFilter filter, long skip, int most) {
        long left = skip;
        for (Span span : spans(reading, filter).reversed()) {
            if (left >= span.stories()) {
                left -= span.stories();
                continue;
            }
            for (Span day : days(reading, filter, span.first(), span.last()).reversed()) {
                if (left < day.stories()) {
                    return read(reading, filter, BEGINNING, end(day.last()), left, most);
                }
                left -= day.stories();
            }
        }
        return List.of();
    }

    private List<Long> oldest(Reading reading, StoryFilter filter, long skip, int most) {
        long left = skip;
        for (Span span : spans(reading, filter)) {
            if (left >= span.stories()) {
                left -= span.stories();
                continue;
            }
            for (Span day : days(reading, filter, span.first(), span.last())) {
                if (left < day.stories()) {
                    return read(reading, filter, filings.start(day.first()), END, left, most);
                }
                left -= day.stories();
            }
        }
        return List.of();
    }

    /** Reads each language by itself, as far as the page can reach, and puts them in one order. */
    private static List<Long> read(
            Reading reading, StoryFilter filter, Instant from, Instant before, long skip, int most) {
        List<Hit> hits = new ArrayList<>();
        for (Language language : filter.languages()) {
            reading.handle()
                    .createQuery("""
                            select public_from, story_id from filing
                            where shelf_id = :shelf and language = :language
                              and public_from >= :from and public_from < :before
                            order by public_from DIRECTION, story_id DIRECTION limit :most
                            """.replace("DIRECTION", direction(filter)))
                    .bind("shelf", filter.firstShelf())
                    .bind("language", language.code())
                    .bind("from", from.toEpochMilli())
                    .bind("before", before.toEpochMilli())
                    .bind("most", skip + most)
                    .map((row, context) -> new Hit(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
                    .forEach(hits::add);
        }
        hits.sort(filter.order() == Order.NEWEST ? OLDEST.reversed() : OLDEST);
        return hits.stream().skip(skip).limit(most).map(Hit::story).toList();
    }

    private static String direction(StoryFilter filter) {
        return switch (filter.order()) {
            case NEWEST -> "desc";
            case OLDEST -> "asc";
        };
    }

    /** The counted time, earliest first: whole months as they are, and by the day those that are cut. */
    private List<Span> spans(Reading reading, StoryFilter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        List<Span> spans = new ArrayList<>();
        long firstWhole = Long.MIN_VALUE;
        long lastWhole = Long.MAX_VALUE;
        if (from != null) {
            firstWhole = FilingStore.month(from);
            if (from.getDayOfMonth() > 1) {
                firstWhole++;
                LocalDate end = lastOfMonth(from);
                spans.addAll(days(reading, filter, from, to != null && to.isBefore(end) ? to : end));
            }
        }
        List<Span> tail = List.of();
        if (to != null) {
            lastWhole = FilingStore.month(to);
            if (!to.equals(lastOfMonth(to))) {
                if (lastWhole >= firstWhole) {
                    tail = days(reading, filter, to.withDayOfMonth(1), to);
                }
                lastWhole--;
            }
        }
        spans.addAll(months(reading, filter, firstWhole, lastWhole));
        spans.addAll(tail);
        return spans;
    }

    private static LocalDate lastOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static List<Span> months(Reading reading, StoryFilter filter, long first, long last) {
        return counted(reading, "filed_month", "month", filter, first, last)
                .map((row, context) -> {
                    YearMonth month = FilingStore.month(row.getLong(1));
                    return new Span(month.atDay(1), month.atEndOfMonth(), row.getLong(2));
                })
                .list();
    }

    private static List<Span> days(Reading reading, StoryFilter filter, LocalDate first, LocalDate last) {
        return counted(reading, "filed_day", "day", filter, first.toEpochDay(), last.toEpochDay())
                .map((row, context) -> {
                    LocalDate day = LocalDate.ofEpochDay(row.getLong(1));
                    return new Span(day, day, row.getLong(2));
                })
                .list();
    }

    private static Query counted(
            Reading reading, String table, String unit, StoryFilter filter, long first, long last) {
        return reading.handle()
                .createQuery("""
                        select UNIT, sum(stories) from TABLE
                        where shelf_id = :shelf and language in (<languages>) and UNIT between :first and :last
                        group by UNIT having sum(stories) > 0 order by UNIT
                        """.replace("TABLE", table).replace("UNIT", unit))
                .bind("shelf", filter.firstShelf())
                .bindList("languages", codes(filter.languages()))
                .bind("first", first)
                .bind("last", last);
    }

    /** How many are filed on the first shelf for later than now, within the days asked for. */
    private long future(Reading reading, StoryFilter filter, Instant now) {
        LocalDate from = filter.from();
        Instant after = from == null ? now : later(now, filings.start(from).minusMillis(1));
        return reading.handle()
                .createQuery("""
                        select count(*) from filing
                        where shelf_id = :shelf and language in (<languages>)
                          and public_from > :after and public_from < :before
                        """)
                .bind("shelf", filter.firstShelf())
                .bindList("languages", codes(filter.languages()))
                .bind("after", after.toEpochMilli())
                .bind("before", end(filter).toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** What stands on all of several shelves: the emptiest is gone through, the others are asked for each story. */
    private Query crossed(Reading reading, String select, String order, StoryFilter filter, Instant now) {
        List<Long> shelves = emptiestFirst(reading, filter);
        Map<String, Long> named = new HashMap<>();
        StringBuilder sql = new StringBuilder(select).append("""

                from filing f
                where f.shelf_id = :shelf0 and f.language in (<languages>)
                  and f.public_from >= :from and f.public_from < :before
                """);
        named.put("shelf0", shelves.getFirst());
        for (int i = 1; i < shelves.size(); i++) {
            named.put("shelf" + i, shelves.get(i));
            sql.append("""
                      and exists (select 1 from filing o where o.shelf_id = :shelfN and o.language = f.language
                        and o.public_from = f.public_from and o.story_id = f.story_id)
                    """.replace("shelfN", "shelf" + i));
        }
        LocalDate from = filter.from();
        return reading.handle()
                .createQuery(sql.append(order).toString())
                .bindList("languages", codes(filter.languages()))
                .bind("from", (from == null ? BEGINNING : filings.start(from)).toEpochMilli())
                .bind("before", earlier(now.plusMillis(1), end(filter)).toEpochMilli())
                .bindMap(named);
    }

    private static List<Long> emptiestFirst(Reading reading, StoryFilter filter) {
        Map<Long, Long> filed = new HashMap<>();
        reading.handle()
                .createQuery("""
                        select shelf_id, sum(stories) from filed_month
                        where shelf_id in (<shelves>) and language in (<languages>) group by shelf_id
                        """)
                .bindList("shelves", filter.shelves())
                .bindList("languages", codes(filter.languages()))
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(shelf -> filed.put(shelf.getKey(), shelf.getValue()));
        return filter.shelves().stream()
                .sorted(Comparator.comparingLong(shelf -> filed.getOrDefault(shelf, 0L)))
                .toList();
    }

    private Instant end(StoryFilter filter) {
        LocalDate to = filter.to();
        return to == null ? END : end(to);
    }

    private Instant end(LocalDate day) {
        return filings.start(day.plusDays(1));
    }

    private static List<String> codes(Collection<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
