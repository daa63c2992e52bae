package press.registan.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Slug;

/** Reads of many stories only where they stand. Thread-safe, as it keeps nothing. */
final class PointerStore {

    /** No database takes parameters without end. */
    private static final int AT_ONCE = 500;

    private record Row(
            long id,
            long edition,
            Language language,
            Slug slug,
            String headline,
            Instant publicFrom,
            Instant changed,
            boolean withdrawn) {

        Stories.Edition asEdition() {
            return new Stories.Edition(language, slug, headline);
        }
    }

    /** Pointers to public stories, in the order of the ids. */
    List<Pointer> of(Reading reading, MadeFrom made, List<Long> ids, Instant now) {
        return ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> some(reading, made, some, now).stream())
                .toList();
    }

    private static List<Pointer> some(Reading reading, MadeFrom made, List<Long> ids, Instant now) {
        Map<Long, Row> rows = new HashMap<>();
        Map<Long, List<Row>> editions = new HashMap<>();
        for (Row row : withEditions(reading, ids)) {
            made.from(Key.story(row.id()));
            if (row.withdrawn()) {
                continue;
            }
            if (row.publicFrom().isAfter(now)) {
                made.until(row.publicFrom());
            } else {
                rows.put(row.id(), row);
                editions.computeIfAbsent(row.edition(), id -> new ArrayList<>()).add(row);
            }
        }
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> new Pointer(
                        row.id(),
                        row.language(),
                        row.slug(),
                        row.headline(),
                        row.publicFrom(),
                        row.changed(),
                        Objects.requireNonNull(editions.get(row.edition())).stream()
                                .filter(other -> other.id() != row.id())
                                .map(Row::asEdition)
                                .toList()))
                .toList();
    }

    private static List<Row> withEditions(Reading reading, List<Long> ids) {
        return reading.handle()
                .createQuery("""
                        with edition as (select distinct coalesce(edition_of, id) as id from story where id in (<ids>))
                        select s.id, coalesce(s.edition_of, s.id), s.language, s.slug, s.headline, s.public_from,
                          s.updated, (select max(c.at) from correction c where c.story_id = s.id), s.withdrawn_at
                        from edition e join story s on s.edition_of = e.id or s.id = e.id
                        where s.kind = 'story' and s.public_from is not null
                        order by s.language, s.id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> {
                    long publicFrom = row.getLong(6);
                    long changed = Math.max(publicFrom, Math.max(row.getLong(7), row.getLong(8)));
                    return new Row(
                            row.getLong(1),
                            row.getLong(2),
                            Language.of(row.getString(3)).orElseThrow(),
                            new Slug(row.getString(4)),
                            row.getString(5),
                            Instant.ofEpochMilli(publicFrom),
                            Instant.ofEpochMilli(changed),
                            StoryRow.moment(row, 9) != null);
                })
                .list();
    }
}
