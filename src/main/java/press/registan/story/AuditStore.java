package press.registan.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.result.ResultIterator;
import press.registan.db.Reading;

/** Asks whether what is kept twice agrees, and what is referred to is there. Thread-safe, as it keeps nothing. */
final class AuditStore {

    /** What must not be there, in words, with what to do about it, and a question that counts it. */
    private record Never(String what, String remedy, String question) {}

    private static final String RESTORE = "Restore the newest backup that verifies, and take in again what came later.";
    private static final String REFILE =
            "What readers lose by it is in lists only: make a backup and restore it into a new folder, which files all anew.";
    private static final String REPORT = "Please report it with what was done last; stories are not touched by it.";

    private static final String DAYS = """
            select shelf_id, language, day, stories from filed_day where stories <> 0 order by shelf_id, language, day
            """;
    private static final String MONTHS = """
            select shelf_id, language, month, stories from filed_month where stories <> 0
            order by shelf_id, language, month
            """;

    private static final List<Never> NEVERS = List.of(
            new Never("stories without their text", RESTORE, """
                    select count(*) from story s
                    where not exists (select 1 from revision r where r.id = s.revision_id and r.story_id = s.id)
                    """),
            new Never("stories of which a former revision is missing", RESTORE, """
                    select count(*) from (select story_id from revision group by story_id
                                          having count(*) <> max(number) or min(number) <> 1) as torn
                    """),
            new Never("stories whose own address does not lead to them", RESTORE, """
                    select count(*) from story s
                    where not exists (select 1 from story_slug k where k.kind = s.kind and k.language = s.language
                                      and k.slug = s.slug and k.story_id = s.id)
                    """),
            new Never("translations of a story that is not there", RESTORE, """
                    select count(*) from story s
                    where s.edition_of is not null and not exists (select 1 from story o where o.id = s.edition_of)
                    """),
            new Never("stories that should stand in the listings and do not", REFILE, """
                    select count(*) from story s
                    where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                      and not exists (select 1 from filing f where f.shelf_id = 0 and f.language = s.language
                                      and f.public_from = s.public_from and f.story_id = s.id)
                    """),
            new Never("places in listings for stories that should have none", REFILE, """
                    select count(*) from filing f
                    where not exists (select 1 from story s where s.id = f.story_id and s.kind = 'story'
                                      and s.language = f.language and s.public_from = f.public_from
                                      and s.withdrawn_at is null)
                    """),
            new Never("stories that are missing on a topic of theirs", REFILE, """
                    select count(*) from story s join story_topic t on t.story_id = s.id
                    where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                      and not exists (select 1 from filing f where f.shelf_id = t.shelf_id and f.language = s.language
                                      and f.public_from = s.public_from and f.story_id = s.id)
                    """),
            new Never("stories that are missing with an author of theirs", REFILE, """
                    select count(*) from story s join byline b on b.story_id = s.id
                    where s.kind = 'story' and s.public_from is not null and s.withdrawn_at is null
                      and not exists (select 1 from filing f where f.shelf_id = b.author_id and f.language = s.language
                                      and f.public_from = s.public_from and f.story_id = s.id)
                    """),
            new Never("stories that are missing in their section", REFILE, """
                    select count(*) from story s
                    where s.kind = 'story' and s.section_id is not null
                      and s.public_from is not null and s.withdrawn_at is null
                      and not exists (select 1 from filing f where f.shelf_id = s.section_id and f.language = s.language
                                      and f.public_from = s.public_from and f.story_id = s.id)
                    """),
            new Never("sections, topics or authors whose own slug does not lead to them", RESTORE, """
                    select count(*) from shelf s
                    where not exists (select 1 from shelf_slug k where k.slug = s.slug and k.shelf_id = s.id)
                    """),
            new Never("series of numbers that would give a number twice", REPORT, """
                    select count(*) from numbers n
                    where (n.name = 'story' and n.next <= (select max(id) from story))
                       or (n.name = 'revision' and n.next <= (select max(id) from revision))
                       or (n.name = 'shelf' and n.next <= (select max(id) from shelf))
                       or (n.name = 'change' and n.next <= (select max(position) from change))
                    """));

    List<String> findings(Reading reading, FilingStore filings) {
        List<String> findings = new ArrayList<>();
        for (Never never : NEVERS) {
            tell(reading.handle().createQuery(never.question).mapTo(Long.class).one(), never, findings);
        }
        tell(wrongDays(reading, filings), new Never("days whose kept counts are wrong", REFILE, ""), findings);
        tell(wrongMonths(reading), new Never("months whose kept counts are wrong", REFILE, ""), findings);
        return findings;
    }

    private static void tell(long found, Never never, List<String> findings) {
        if (found > 0) {
            findings.add("%,d %s. %s".formatted(found, never.what, never.remedy));
        }
    }

    private static long wrongDays(Reading reading, FilingStore filings) {
        try (ResultIterator<Counts.Count> filed = counts(reading, """
                        select shelf_id, language, public_from, 1 from filing order by shelf_id, language, public_from
                        """);
                ResultIterator<Counts.Count> kept = counts(reading, DAYS)) {
            Counts days = new Counts(filed)
                    .by(one -> filings.day(Instant.ofEpochMilli(one.slot())).toEpochDay());
            return Counts.differences(days, new Counts(kept));
        }
    }

    private static long wrongMonths(Reading reading) {
        try (ResultIterator<Counts.Count> days = counts(reading, DAYS);
                ResultIterator<Counts.Count> kept = counts(reading, MONTHS)) {
            Counts months = new Counts(days).by(one -> FilingStore.month(LocalDate.ofEpochDay(one.slot())));
            return Counts.differences(months, new Counts(kept));
        }
    }

    private static ResultIterator<Counts.Count> counts(Reading reading, String question) {
        return reading.handle()
                .createQuery(question)
                .map((row, context) ->
                        new Counts.Count(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .iterator();
    }
}
