package press.registan.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfKind;

/**
 * Filings as rows, with their kept counts by day and month of the publication's calendar. The counts hold every filing,
 * also those whose time has not come; {@link #future} says how many these are. Thread-safe, as it keeps nothing.
 */
final class FilingStore {

    private record Slot(long shelf, Language language, long day) {}

    private static final String ZONE = "calendar zone";

    private final ZoneId zone;

    FilingStore(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    void add(Writing writing, Collection<Filing> filings) {
        change(writing, filings, """
                insert into filing (shelf_id, language, public_from, story_id)
                values (:shelf, :language, :publicFrom, :story)
                """, 1);
    }

    void remove(Writing writing, Collection<Filing> filings) {
        change(writing, filings, """
                delete from filing where shelf_id = :shelf and language = :language
                  and public_from = :publicFrom and story_id = :story
                """, -1);
    }

    private void change(Writing writing, Collection<Filing> filings, String sql, int step) {
        if (filings.isEmpty()) {
            return;
        }
        Map<Slot, Long> days = new HashMap<>();
        PreparedBatch batch = writing.handle().prepareBatch(sql);
        for (Filing filing : filings) {
            batch.bind("shelf", filing.shelf())
                    .bind("language", filing.language().code())
                    .bind("publicFrom", filing.publicFrom().toEpochMilli())
                    .bind("story", filing.story())
                    .add();
            long day = day(filing.publicFrom()).toEpochDay();
            days.merge(new Slot(filing.shelf(), filing.language(), day), (long) step, Long::sum);
        }
        batch.execute();
        count(writing, days);
    }

    private static void count(Writing writing, Map<Slot, Long> days) {
        Map<Slot, Long> months = new HashMap<>();
        days.forEach((slot, step) -> months.merge(
                new Slot(slot.shelf(), slot.language(), month(LocalDate.ofEpochDay(slot.day()))), step, Long::sum));
        count(writing, "filed_day", "day", days);
        count(writing, "filed_month", "month", months);
    }

    private static void count(Writing writing, String table, String unit, Map<Slot, Long> steps) {
        PreparedBatch batch =
                writing.handle().prepareBatch("""
                        insert into TABLE (shelf_id, language, UNIT, stories) values (:shelf, :language, :slot, :step)
                        on conflict (shelf_id, language, UNIT) do update set stories = TABLE.stories + :step
                        """.replace("TABLE", table).replace("UNIT", unit));
        steps.forEach((slot, step) -> batch.bind("shelf", slot.shelf())
                .bind("language", slot.language().code())
                .bind("slot", slot.day())
                .bind("step", step)
                .add());
        batch.execute();
    }

    static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    static YearMonth month(long number) {
        return YearMonth.of((int) Math.floorDiv(number, 12L), (int) Math.floorMod(number, 12L) + 1);
    }

    /** All filings on a shelf, in every language. */
    List<Filing> onShelf(Reading reading, long shelf) {
        return reading.handle()
                .createQuery("select language, public_from, story_id from filing where shelf_id = :shelf")
                .bind("shelf", shelf)
                .map((row, context) -> new Filing(
                        shelf,
                        Language.of(row.getString(1)).orElseThrow(),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getLong(3)))
                .list();
    }

    /** Hangs the stories of one shelf on another instead; a story that hangs on both keeps its first place. */
    void rehang(Writing writing, long from, long into) {
        for (String sql : List.of(
                """
                delete from story_topic where shelf_id = :from
                  and exists (select 1 from story_topic o where o.story_id = story_topic.story_id and o.shelf_id = :into)
                """,
                "update story_topic set shelf_id = :into where shelf_id = :from",
                "update byline set author_id = :into where author_id = :from",
                "update story set section_id = :into where section_id = :from")) {
            writing.handle()
                    .createUpdate(sql)
                    .bind("from", from)
                    .bind("into", into)
                    .execute();
        }
    }

    /** Which of these shelves have nothing filed in a language. */
    Set<Long> empty(Reading reading, Collection<Long> shelves, Language language) {
        Set<Long> empty = new HashSet<>(shelves);
        reading.handle()
                .createQuery("""
                        select s.id from (select id from shelf where id in (<shelves>) union all select :latest) s
                        where exists (select 1 from filing f where f.shelf_id = s.id and f.language = :language)
                        """)
                .bindList("shelves", List.copyOf(shelves))
                .bind("latest", Key.LATEST)
                .bind("language", language.code())
                .mapTo(Long.class)
                .forEach(empty::remove);
        return empty;
    }

    /** All that is filed, by month, newest month first. */
    List<Counted> months(Reading reading, long shelf, Language language) {
        return reading.handle()
                .createQuery("""
                        select month, stories from filed_month
                        where shelf_id = :shelf and language = :language and stories > 0 order by month desc
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** All that is filed from one day to another, both inclusive, by day, newest day first. */
    List<Counted> days(Reading reading, long shelf, Language language, LocalDate from, LocalDate to) {
        return reading.handle()
                .createQuery("""
                        select day, stories from filed_day
                        where shelf_id = :shelf and language = :language and day between :from and :to and stories > 0
                        order by day desc
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("from", from.toEpochDay())
                .bind("to", to.toEpochDay())
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** The shelves of some kinds on which the most stands in some languages, by their ids, with how much that is. */
    List<Counted> fullest(Reading reading, Collection<ShelfKind> kinds, Collection<Language> in, int most) {
        return reading.handle()
                .createQuery("""
                        select s.id, sum(m.stories) from shelf s join filed_month m on m.shelf_id = s.id
                        where s.kind in (<kinds>) and m.language in (<languages>)
                        group by s.id having sum(m.stories) > 0 order by 2 desc, s.id limit :most
                        """)
                .bindList("kinds", kinds.stream().map(ShelfKind::word).toList())
                .bindList("languages", in.stream().map(Language::code).toList())
                .bind("most", most)
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * The sections with anything in a language, by their ids, with how much stands on them since a month: those of today
     * first, and no more rows read than there are sections and months.
     */
    List<Counted> sections(Reading reading, Language language, YearMonth since, YearMonth before, int most) {
        return reading.handle()
                .createQuery("""
                        select s.id, coalesce((select sum(m.stories) from filed_month m
                                               where m.shelf_id = s.id and m.language = :language
                                                 and m.month >= :since and m.month < :before), 0) as recent
                        from shelf s
                        where s.kind = 'section'
                          and exists (select 1 from filing f where f.shelf_id = s.id and f.language = :language)
                        order by recent desc, s.slug limit :most
                        """)
                .bind("language", language.code())
                .bind("since", month(since.atDay(1)))
                .bind("before", month(before.atDay(1)))
                .bind("most", most)
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** How many are filed for later than now. */
    long future(Reading reading, long shelf, Language language, Instant now) {
        return reading.handle()
                .createQuery("""
                        select count(*) from filing
                        where shelf_id = :shelf and language = :language and public_from > :now
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** When the next one appears, or {@link Instant#MAX}. */
    Instant next(Reading reading, long shelf, Language language, Instant now) {
        return next(reading, List.of(shelf), language, now);
    }

    /** When the next one appears on any of these shelves, or {@link Instant#MAX}. */
    Instant next(Reading reading, List<Long> shelves, Language language, Instant now) {
        if (shelves.isEmpty()) {
            return Instant.MAX;
        }
        return reading.handle()
                .createQuery("""
                        select min(public_from) from filing
                        where shelf_id in (<shelves>) and language = :language and public_from > :now
                        """)
                .bindList("shelves", shelves)
                .bind("language", language.code())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.MAX);
    }

    /** How many are filed for later than now, by day. */
    SortedMap<LocalDate, Long> futureDays(Reading reading, long shelf, Language language, Instant now) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        reading.handle()
                .createQuery("""
                        select public_from from filing
                        where shelf_id = :shelf and language = :language and public_from > :now
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .forEach(millis -> days.merge(day(Instant.ofEpochMilli(millis)), 1L, Long::sum));
        return days;
    }

    /** The day of the last filing before a moment. */
    Optional<LocalDate> lastBefore(Reading reading, Language language, Instant moment) {
        return day(reading, language, moment, """
                select max(public_from) from filing
                where shelf_id = :shelf and language = :language and public_from < :moment
                """);
    }

    /** The day of the first filing from a moment on. */
    Optional<LocalDate> firstFrom(Reading reading, Language language, Instant moment) {
        return day(reading, language, moment, """
                select min(public_from) from filing
                where shelf_id = :shelf and language = :language and public_from >= :moment
                """);
    }

    private Optional<LocalDate> day(Reading reading, Language language, Instant moment, String sql) {
        return reading.handle()
                .createQuery(sql)
                .bind("shelf", Key.LATEST)
                .bind("language", language.code())
                .bind("moment", moment.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(millis -> day(Instant.ofEpochMilli(millis)));
    }

    /** When the first filing from a day's beginning on is public. */
    Instant firstOf(Reading reading, Language language, LocalDate day) {
        return next(reading, Key.LATEST, language, start(day).minusMillis(1));
    }

    /** The public ones before a moment, newest first, after {@code skip} of them; at most {@code most}. */
    List<Long> newest(Reading reading, long shelf, Language language, Instant before, long skip, int most) {
        return reading.handle()
                .createQuery("""
                        select story_id from filing
                        where shelf_id = :shelf and language = :language and public_from < :before
                        order by public_from desc, story_id desc limit :most offset :skip
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("before", before.toEpochMilli())
                .bind("skip", skip)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** The ones from a moment on and before another, oldest first, after {@code skip} of them; at most {@code most}. */
    List<Long> oldest(
            Reading reading, long shelf, Language language, Instant from, Instant before, long skip, int most) {
        return reading.handle()
                .createQuery("""
                        select story_id from filing
                        where shelf_id = :shelf and language = :language
                          and public_from >= :from and public_from < :before
                        order by public_from, story_id limit :most offset :skip
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("from", from.toEpochMilli())
                .bind("before", before.toEpochMilli())
                .bind("skip", skip)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** Counts everything again if the counts were made in another time zone; true when they were. */
    boolean recountForZone(Writing writing) {
        String counted = writing.handle()
                .createQuery("select value from note where name = :name")
                .bind("name", ZONE)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        if (counted.equals(zone.getId())) {
            return false;
        }
        recount(writing);
        writing.handle()
                .createUpdate("""
                        insert into note (name, value) values (:name, :zone)
                        on conflict (name) do update set value = :zone
                        """)
                .bind("name", ZONE)
                .bind("zone", zone.getId())
                .execute();
        return !counted.isEmpty();
    }

    /** Forgets what is filed, and every count. */
    void clear(Writing writing) {
        for (String table : List.of("filing", "filed_day", "filed_month")) {
            writing.handle().execute("delete from " + table);
        }
    }

    private void recount(Writing writing) {
        Map<Slot, Long> days = new HashMap<>();
        writing.handle()
                .createQuery("select shelf_id, language, public_from from filing")
                .setFetchSize(10_000)
                .map((row, context) -> new Slot(
                        row.getLong(1),
                        Language.of(row.getString(2)).orElseThrow(),
                        day(Instant.ofEpochMilli(row.getLong(3))).toEpochDay()))
                .forEach(slot -> days.merge(slot, 1L, Long::sum));
        writing.handle().execute("delete from filed_day");
        writing.handle().execute("delete from filed_month");
        count(writing, days);
    }

    /** So many in one slot: a day since 1970, a month since year 0, or a shelf. */
    record Counted(long slot, long stories) {}
}
