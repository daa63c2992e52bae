package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the ways of a word are worth what Lucene says that they are, however they are gone through. */
class WaysTest {

    private static final int STORIES = 6_000;
    private static final List<String> WORDS = List.of("often", "sometimes", "seldom", "once");

    private final Random chance = new Random(7);
    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void anIndexOfTwoPartsOfWhichSomeIsDeleted() throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int story = 0; story < STORIES; story++) {
                Document document = new Document();
                document.add(new StringField("id", "" + story, Field.Store.NO));
                for (String field : List.of("one", "other")) {
                    document.add(new TextField(field, words(), Field.Store.NO));
                }
                writer.addDocument(document);
                if (story == STORIES / 3) {
                    writer.commit();
                }
            }
            writer.commit();
            for (int story = 0; story < STORIES; story += 17) {
                writer.deleteDocuments(new Term("id", "" + story));
            }
            writer.commit();
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** Each word half as often as the one before it, the last in one story of six hundred. */
    private String words() {
        StringBuilder words = new StringBuilder("filler".repeat(1 + chance.nextInt(3)));
        int[] oneOf = {2, 10, 60, 600};
        for (int i = 0; i < oneOf.length; i++) {
            if (chance.nextInt(oneOf[i]) == 0) {
                words.append((" " + WORDS.get(i)).repeat(1 + chance.nextInt(3)));
            }
        }
        return words.toString();
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void theBestOfSeveralWordsAreThoseThatLuceneFinds() throws IOException {
        for (int round = 0; round < 30; round++) {
            List<List<Query>> words = List.of(ways(), ways());
            for (Occur occur : List.of(Occur.MUST, Occur.SHOULD)) {
                List<Float> expected =
                        best(several(words.stream().map(WaysTest::any).toList(), occur), 20);
                List<Float> found =
                        best(several(words.stream().<Query>map(WaysQuery::new).toList(), occur), 20);
                assertEquals(expected.size(), found.size(), words::toString);
                for (int i = 0; i < expected.size(); i++) {
                    assertEquals(expected.get(i), found.get(i), 1e-5f * expected.get(i), words::toString);
                }
            }
        }
    }

    @Test
    void howManyThereAreIsWhatLuceneCounts() throws IOException {
        for (int round = 0; round < 20; round++) {
            List<Query> ways = ways();
            assertEquals(searcher.count(any(ways)), searcher.count(new WaysQuery(ways)), ways::toString);
        }
    }

    @Test
    void oneByOneAndManyAtOnceAndWithLeapsTheSameStoriesAreWorthTheSame() throws IOException {
        for (int round = 0; round < 20; round++) {
            List<Query> ways = ways();
            for (LeafReaderContext part : reader.leaves()) {
                Map<Integer, Float> expected = oneByOne(any(ways), part);
                assertAlike(expected, oneByOne(new WaysQuery(ways), part), ways);
                expected.keySet().removeIf(story -> isDeleted(part, story));
                assertAlike(expected, manyAtOnce(new WaysQuery(ways), part), ways);
            }
        }
    }

    @Test
    void noStoryIsWorthMoreThanWasSaidOfItsStretch() throws IOException {
        for (int round = 0; round < 20; round++) {
            Query ways = new WaysQuery(ways());
            for (LeafReaderContext part : reader.leaves()) {
                Map<Integer, Float> worth = oneByOne(ways, part);
                Scorer scorer = scorer(ways, part);
                if (scorer == null) {
                    continue;
                }
                int first = 0;
                while (first < part.reader().maxDoc()) {
                    int last =
                            Math.min(scorer.advanceShallow(first), part.reader().maxDoc());
                    float most = scorer.getMaxScore(last);
                    for (int story = first; story <= last; story++) {
                        assertTrue(worth.getOrDefault(story, 0f) <= most, ways::toString);
                    }
                    first = last + 1;
                    scorer.iterator().advance(first);
                }
            }
        }
    }

    private static boolean isDeleted(LeafReaderContext part, int story) {
        return part.reader().getLiveDocs() != null
                && !part.reader().getLiveDocs().get(story);
    }

    private static void assertAlike(Map<Integer, Float> expected, Map<Integer, Float> found, List<Query> ways) {
        assertEquals(expected.keySet(), found.keySet(), ways::toString);
        expected.forEach(
                (story, worth) -> assertEquals(worth, found.getOrDefault(story, 0f), 1e-5f * worth, ways::toString));
    }

    private Map<Integer, Float> oneByOne(Query query, LeafReaderContext part) throws IOException {
        Map<Integer, Float> worth = new LinkedHashMap<>();
        Scorer scorer = scorer(query, part);
        if (scorer != null) {
            DocIdSetIterator stories = scorer.iterator();
            while (stories.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                worth.put(stories.docID(), scorer.score());
            }
        }
        return worth;
    }

    /** Up to a place that is not the next window's, then a leap of some, and what was leapt over one by one. */
    private Map<Integer, Float> manyAtOnce(Query query, LeafReaderContext part) throws IOException {
        Map<Integer, Float> worth = new LinkedHashMap<>();
        Scorer scorer = scorer(query, part);
        if (scorer == null) {
            return worth;
        }
        DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        scorer.iterator().nextDoc();
        while (scorer.docID() != DocIdSetIterator.NO_MORE_DOCS) {
            int before = scorer.docID() + 1 + chance.nextInt(2 * Window.SIZE);
            do {
                scorer.nextDocsAndScores(before, part.reader().getLiveDocs(), some);
                IntStream.range(0, some.size).forEach(i -> worth.put(some.docs[i], some.features[i]));
            } while (some.size > 0);
            assertTrue(scorer.docID() >= before, "nothing is left before");
            for (int leaps = chance.nextInt(3); leaps > 0 && scorer.docID() != DocIdSetIterator.NO_MORE_DOCS; leaps--) {
                if (!isDeleted(part, scorer.docID())) {
                    worth.put(scorer.docID(), scorer.score());
                }
                scorer.iterator().advance(scorer.docID() + 1);
            }
        }
        return worth;
    }

    private Scorer scorer(Query query, LeafReaderContext part) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1)
                .scorer(part);
    }

    private List<Float> best(Query query, int most) throws IOException {
        List<Float> worth = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            worth.add(found.score);
        }
        return worth;
    }

    private static Query several(List<Query> words, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word, occur));
        return all.build();
    }

    private static Query any(List<Query> ways) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }

    /** Two to four ways; now and then a phrase, which is not found by its words alone, or what no story has. */
    private List<Query> ways() {
        List<Query> ways = new ArrayList<>();
        for (int i = 2 + chance.nextInt(3); i > 0; i--) {
            String field = chance.nextBoolean() ? "one" : "other";
            Query way = switch (chance.nextInt(8)) {
                case 0 -> new PhraseQuery(3, field, word(), word());
                case 1 -> new TermQuery(new Term(field, "never"));
                default -> new TermQuery(new Term(field, word()));
            };
            ways.add(new BoostQuery(way, 0.1f + chance.nextFloat()));
        }
        return ways;
    }

    private String word() {
        return WORDS.get(chance.nextInt(WORDS.size()));
    }
}
