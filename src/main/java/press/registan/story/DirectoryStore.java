package press.registan.story;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfKind;

/** Reads which shelves are open, that is, have a public story. Thread-safe, as it keeps nothing. */
final class DirectoryStore {

    long howMany(Reading reading, Collection<ShelfKind> kinds, Collection<Language> in, Instant now) {
        return open(reading, "select count(*)", "", kinds, in, now)
                .mapTo(Long.class)
                .one();
    }

    /** The ids of the open shelves in the order of their slugs, after {@code skip} of them; at most {@code most}. */
    List<Long> open(
            Reading reading, Collection<ShelfKind> kinds, Collection<Language> in, Instant now, long skip, int most) {
        return open(reading, "select s.id", "order by s.slug, s.id limit :most offset :skip", kinds, in, now)
                .bind("most", most)
                .bind("skip", skip)
                .mapTo(Long.class)
                .list();
    }

    private static Query open(
            Reading reading,
            String select,
            String order,
            Collection<ShelfKind> kinds,
            Collection<Language> in,
            Instant now) {
        return reading.handle()
                .createQuery(select + """

                        from shelf s where s.kind in (<kinds>)
                          and exists (select 1 from filing f
                            where f.shelf_id = s.id and f.language in (<languages>) and f.public_from <= :now)
                        """ + order)
                .bindList("kinds", kinds.stream().map(ShelfKind::word).toList())
                .bindList("languages", in.stream().map(Language::code).toList())
                .bind("now", now.toEpochMilli());
    }

    /** How many public stories each of some shelves has, by language; only languages in which it has any. */
    Map<Long, Map<Language, Long>> stories(
            Reading reading, Collection<Long> shelves, Collection<Language> in, Instant now) {
        if (shelves.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Language, Long>> counts = new HashMap<>();
        reading.handle()
                .createQuery("""
                        select shelf_id, language, sum(stories) from (
                          select shelf_id, language, stories from filed_month
                          where shelf_id in (<shelves>) and language in (<languages>)
                          union all
                          select shelf_id, language, -1 from filing
                          where shelf_id in (<shelves>) and language in (<languages>) and public_from > :now
                        ) filed group by shelf_id, language having sum(stories) > 0
                        """)
                .bindList("shelves", List.copyOf(shelves))
                .bindList("languages", in.stream().map(Language::code).toList())
                .bind("now", now.toEpochMilli())
                .map((row, context) ->
                        new Count(row.getLong(1), Language.of(row.getString(2)).orElseThrow(), row.getLong(3)))
                .forEach(count -> counts.computeIfAbsent(count.shelf(), id -> new EnumMap<>(Language.class))
                        .put(count.language(), count.stories()));
        return counts;
    }

    private record Count(long shelf, Language language, long stories) {}
}
