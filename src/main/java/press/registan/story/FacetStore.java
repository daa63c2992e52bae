package press.registan.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.story.FilingStore.Counted;

/** Counts what some stories are filed on. Thread-safe, as it keeps nothing. */
final class FacetStore {

    /** How many of the stories stand on each section, topic and author that any of them stands on. */
    List<Counted> shelves(Reading reading, List<Long> stories) {
        if (stories.isEmpty()) {
            return List.of();
        }
        return reading.handle()
                .createQuery("""
                        select section_id, count(*) from story
                        where id in (<ids>) and section_id is not null group by section_id
                        union all
                        select shelf_id, count(*) from story_topic where story_id in (<ids>) group by shelf_id
                        union all
                        select author_id, count(distinct story_id) from byline
                        where story_id in (<ids>) group by author_id
                        """)
                .bindList("ids", stories)
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** How many of the stories are in each language that any of them is in. */
    Map<Language, Long> languages(Reading reading, List<Long> stories) {
        Map<Language, Long> counts = new EnumMap<>(Language.class);
        if (stories.isEmpty()) {
            return counts;
        }
        reading.handle()
                .createQuery("select language, count(*) from story where id in (<ids>) group by language")
                .bindList("ids", stories)
                .map((row, context) -> Map.entry(Language.of(row.getString(1)).orElseThrow(), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
