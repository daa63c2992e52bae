package press.registan.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.registan.db.Reading;

/** Asks whether what is kept twice agrees. Thread-safe, as it keeps nothing. */
final class AuditStore {

    /** What must not be there, in words, and a question that counts it. */
    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put("stories without their text", """
                select count(*) from story s
                where not exists (select 1 from revision r where r.id = s.revision_id and r.story_id = s.id)
                """);
        NEVER.put("stories whose own address does not lead to them", """
                select count(*) from story s
                where not exists (select 1 from story_slug k where k.kind = s.kind and k.language = s.language
                                  and k.slug = s.slug and k.story_id = s.id)
                """);
        NEVER.put("stories that should stand in the listings and do not", """
                select count(*) from story s
                where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                  and not exists (select 1 from filing f where f.shelf_id = 0 and f.language = s.language
                                  and f.public_from = s.public_from and f.story_id = s.id)
                """);
        NEVER.put("places in listings for stories that should have none", """
                select count(*) from filing f
                where not exists (select 1 from story s where s.id = f.story_id and s.kind = 'story'
                                  and s.language = f.language and s.public_from = f.public_from
                                  and s.withdrawn_at is null)
                """);
        NEVER.put("stories that are missing on a topic of theirs", """
                select count(*) from story s join story_topic t on t.story_id = s.id
                where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                  and not exists (select 1 from filing f where f.shelf_id = t.shelf_id and f.language = s.language
                                  and f.public_from = s.public_from and f.story_id = s.id)
                """);
        NEVER.put("stories that are missing with an author of theirs", """
                select count(*) from story s join byline b on b.story_id = s.id
                where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                  and not exists (select 1 from filing f where f.shelf_id = b.author_id and f.language = s.language
                                  and f.public_from = s.public_from and f.story_id = s.id)
                """);
        NEVER.put("stories that are missing in their section", """
                select count(*) from story s
                where s.kind = 'story' and s.section_id is not null
                  and s.public_from is not null and s.withdrawn_at is null
                  and not exists (select 1 from filing f where f.shelf_id = s.section_id and f.language = s.language
                                  and f.public_from = s.public_from and f.story_id = s.id)
                """);
        NEVER.put("shelves whose kept counts of months are wrong", """
                select count(*) from (
                    select shelf_id, language, sum(step) from (
                        select shelf_id, language, 1 as step from filing
                        union all select shelf_id, language, -stories from filed_month) as both_sides
                    group by shelf_id, language having sum(step) <> 0) as wrong
                """);
        NEVER.put("shelves whose own slug does not lead to them", """
                select count(*) from shelf s
                where not exists (select 1 from shelf_slug k where k.slug = s.slug and k.shelf_id = s.id)
                """);
    }

    private record Day(long shelf, String language, long day) {}

    List<String> findings(Reading reading, FilingStore filings) {
        List<String> findings = new ArrayList<>();
        NEVER.forEach((what, question) -> {
            long found =
                    reading.handle().createQuery(question).mapTo(Long.class).one();
            if (found > 0) {
                findings.add(found + " " + what);
            }
        });
        long days = wrongDays(reading, filings);
        if (days > 0) {
            findings.add(days + " days whose kept counts are wrong");
        }
        return findings;
    }

    private static long wrongDays(Reading reading, FilingStore filings) {
        Map<Day, Long> counts = new HashMap<>();
        reading.handle()
                .createQuery("select shelf_id, language, public_from from filing")
                .map((row, context) -> {
                    LocalDate day = filings.day(Instant.ofEpochMilli(row.getLong(3)));
                    return new Day(row.getLong(1), row.getString(2), day.toEpochDay());
                })
                .forEach(day -> counts.merge(day, 1L, Long::sum));
        reading.handle()
                .createQuery("select shelf_id, language, day, stories from filed_day")
                .map((row, context) ->
                        Map.entry(new Day(row.getLong(1), row.getString(2), row.getLong(3)), row.getLong(4)))
                .forEach(kept -> counts.merge(kept.getKey(), -kept.getValue(), Long::sum));
        return counts.values().stream().filter(difference -> difference != 0).count();
    }
}
