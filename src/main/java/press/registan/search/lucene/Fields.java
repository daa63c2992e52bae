package press.registan.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.StoryDocument;

/** Makes of a story what Lucene takes in. Not thread-safe, and one story at a time: what it is made with is used again. */
final class Fields {

    private static final FieldType BAG = words(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType LINE = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Map<Field, Bag> bags = new HashMap<>();
    private final Map<Field, Line> lines = new HashMap<>();

    /** What a story is replaced and taken out by. */
    static Term key(long story) {
        return new Term(Names.ID, Long.toString(story));
    }

    /** To be written before the next story is asked for. */
    List<IndexableField> of(StoryDocument story) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new StringField(Names.ID, Long.toString(story.id()), Store.NO));
        fields.add(new NumericDocValuesField(Names.ID, story.id()));
        long published = Moments.notBefore(story.publicFrom());
        fields.add(new LongPoint(Names.PUBLISHED, published));
        // With the first and the last of each few thousand stories, which a Stretch is made of.
        fields.add(SortedNumericDocValuesField.indexedField(Names.PUBLISHED, published));
        fields.add(new StringField(Names.LANGUAGE, story.language().code(), Store.NO));
        fields.add(new BinaryDocValuesField(Names.COUNTED, Column.of(story)));
        story.shelves().forEach((dimension, shelves) -> file(dimension, shelves, fields));
        story.bags()
                .forEach((field, tokens) -> fields.add(
                        words(field, bags.computeIfAbsent(field, _ -> new Bag()).of(tokens), BAG)));
        story.lines()
                .forEach((field, parts) -> fields.add(words(
                        field, lines.computeIfAbsent(field, _ -> new Line()).of(parts), LINE)));
        return fields;
    }

    private static IndexableField words(Field field, TokenStream tokens, FieldType type) {
        return new org.apache.lucene.document.Field(field.name(), tokens, type);
    }

    private static void file(Dimension dimension, Set<Long> shelves, List<IndexableField> fields) {
        for (long shelf : shelves) {
            fields.add(new StringField(dimension.word(), Long.toString(shelf), Store.NO));
        }
    }

    /** With lengths, as BM25 needs them. A bag is as long as its frequencies together. */
    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
