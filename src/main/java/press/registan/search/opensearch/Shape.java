package press.registan.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.mapping.DynamicMapping;
import org.opensearch.client.opensearch._types.mapping.IndexOptions;
import org.opensearch.client.opensearch._types.mapping.Property;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.indices.IndexSettings;
import press.registan.kernel.Language;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.StoryDocument;

/** How an index is made: its fields, and how each weighs a word. */
final class Shape {

    /** Goes up whenever anything here changes: an index of another shape is made anew. */
    static final int NUMBER = 1;

    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String PUBLISHED = "published";

    /** The one thing that is kept as it was given, in a document of its own. */
    static final String STANDING = "standing";

    private static final String BAG = "bag";
    private static final String LINE = "line";

    private Shape() {}

    /** A dot would make {@code headline.ru} a part of {@code headline}, which is words itself. */
    static String name(Field field) {
        return field.name().replace('.', '_');
    }

    static TypeMapping mapping() {
        TypeMapping.Builder mapping = new TypeMapping.Builder()
                .dynamic(DynamicMapping.Strict)
                // Stories are in the database; here they only have to be found.
                .source(source -> source.includes(STANDING))
                .properties(STANDING, Property.of(any -> any.object(object -> object.enabled(false))))
                .properties(ID, number())
                .properties(LANGUAGE, Property.of(any -> any.keyword(keyword -> keyword)))
                .properties(PUBLISHED, Property.of(any -> any.date(date -> date.format("epoch_millis"))));
        for (Dimension dimension : Dimension.values()) {
            mapping.properties(dimension.word(), number());
        }
        for (Field field : fields()) {
            mapping.properties(name(field), words(field));
        }
        return mapping.build();
    }

    /** One shard: counts and weights are exact, and a million stories are not much for one. */
    static IndexSettings settings(Ranking.Bm25 bag, Ranking.Bm25 line) {
        IndexSettings.Builder settings = new IndexSettings.Builder()
                .numberOfShards(1)
                .autoExpandReplicas("0-1")
                // What was taken in is seen when we say so, never a part of it before.
                .refreshInterval(never -> never.time("-1"))
                // So long a server that fell asleep cannot bring back a story that another took out.
                .gcDeletes(hours -> hours.time("6h"))
                .maxResultWindow(Question.REACH);
        weigh(settings, BAG, bag);
        weigh(settings, LINE, line);
        return settings.build();
    }

    private static void weigh(IndexSettings.Builder settings, String similarity, Ranking.Bm25 weight) {
        settings.customSettings("index.similarity." + similarity + ".type", JsonData.of("BM25"))
                .customSettings("index.similarity." + similarity + ".k1", JsonData.of(weight.k1()))
                .customSettings("index.similarity." + similarity + ".b", JsonData.of(weight.b()));
    }

    private static Property number() {
        return Property.of(any -> any.long_(number -> number));
    }

    private static Property words(Field field) {
        return Property.of(any -> any.text(text -> {
            text.analyzer("whitespace");
            return field.inOrder()
                    ? text.similarity(LINE).positionIncrementGap(StoryDocument.GAP)
                    : text.similarity(BAG).indexOptions(IndexOptions.Freqs);
        }));
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(Field.COMMON, Field.HEADLINE, Field.BYLINE, Field.KIN));
        for (Language language : Language.values()) {
            fields.add(Field.text(language));
            fields.add(Field.headline(language));
        }
        return fields;
    }
}
