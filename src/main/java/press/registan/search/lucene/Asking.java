package press.registan.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.Similarity;
import press.registan.kernel.Problem;
import press.registan.search.Answer;
import press.registan.search.Clause;
import press.registan.search.Question;
import press.registan.search.Together;

/**
 * Answers questions. The best stories are found without looking at those that cannot be among them; how many there are in
 * all, and where they are filed, is counted apart, without weighing, at the same time where a processor is free. Both
 * together cost less than weighing everything.
 * Thread-safe.
 */
final class Asking {

    /** Filters that are asked again and again, such as a month. */
    private static final int CACHED_FILTERS = 256;

    private static final long CACHED_BYTES = 8L << 20;

    private final Similarity similarity;
    private final Duration limit;
    private final QueryCache cache = new LRUQueryCache(CACHED_FILTERS, CACHED_BYTES);

    Asking(Means means) {
        this.similarity = means.similarity();
        this.limit = means.limit();
    }

    /** @param together what the first are worth more for, as {@link Together} says */
    Answer answer(Question question, List<Clause> together, IndexReader reader) throws IOException {
        IndexSearcher searcher = searcher(question, reader);
        try {
            Answer answer = answer(question, together, searcher);
            if (searcher.timedOut()) {
                throw new Problem.Unavailable(
                        "The search took too long. Ask for something narrower, or try again in a moment.",
                        new TimeoutException("after " + limit));
            }
            return answer;
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw new Problem.Malformed("There are too many words to look for. Ask for fewer.");
        }
    }

    /** One for each question, as each has its own time. */
    private IndexSearcher searcher(Question question, IndexReader reader) {
        IndexSearcher searcher =
                byRelevance(question) ? new NewestFirst(reader, ForkJoinPool.commonPool()) : new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(cache);
        long begun = System.nanoTime();
        searcher.setTimeout(() -> System.nanoTime() - begun > limit.toNanos());
        return searcher;
    }

    private static Answer answer(Question question, List<Clause> together, IndexSearcher searcher) throws IOException {
        if (question.size() == 0) {
            return counted(question, searcher);
        }
        if (!question.counted()) {
            List<Answer.Hit> hits = hits(question, best(question, together, searcher));
            return new Answer(hits.size(), hits, Map.of(), Map.of());
        }
        FutureTask<Answer> counting = new FutureTask<>(() -> counted(question, searcher));
        ForkJoinPool.commonPool().execute(counting);
        List<Answer.Hit> hits;
        try {
            hits = hits(question, best(question, together, searcher));
        } finally {
            // Whoever comes first counts, and nothing is read after this returns.
            counting.run();
            Scribe.await(counting);
        }
        return counting.resultNow().with(hits);
    }

    /** How many there are, and where, without what they are. */
    private static Answer counted(Question question, IndexSearcher searcher) throws IOException {
        if (question.facets() == 0) {
            return new Answer(searcher.count(unweighed(question, searcher)), List.of(), Map.of(), Map.of());
        }
        Tally tally = searcher.search(unweighed(question, searcher), new Counting());
        return new Answer(tally.stories(), List.of(), tally.fullest(question.facets()), tally.languages());
    }

    private static Query unweighed(Question question, IndexSearcher searcher) throws IOException {
        return Translation.narrowed(
                Translation.unweighed(question.clause()), question.filters(), searcher.getIndexReader());
    }

    private static TopFieldDocs best(Question question, List<Clause> together, IndexSearcher searcher)
            throws IOException {
        boolean again = Together.matters(question, together);
        boolean weighed = again || byRelevance(question);
        Clause clause = weighed ? question.clause() : Translation.unweighed(question.clause());
        int wanted = again ? Together.reach(question) : question.skip() + question.size();
        // No more are counted than are wanted: Lucene passes over none before it has counted so many, and to count is
        // cheap.
        TopFieldDocs best = searcher.search(
                Translation.narrowed(clause, question.filters(), searcher.getIndexReader()),
                new TopFieldCollectorManager(order(question.sort(), weighed), wanted, wanted));
        if (again) {
            Reweighing.of(best.scoreDocs, Together.FIRST, together, searcher);
        }
        return best;
    }

    private static Sort order(press.registan.search.Sort sort, boolean weighed) {
        return switch (sort) {
            case RELEVANCE -> weighed ? new Sort(SortField.FIELD_SCORE, published(true), id(true)) : newestFirst();
            case NEWEST -> newestFirst();
            case OLDEST -> new Sort(published(false), id(false));
        };
    }

    /** Where everything is worth the same, the order is by age; Lucene finds the newest faster when it is told so. */
    private static boolean byRelevance(Question question) {
        return question.sort() == press.registan.search.Sort.RELEVANCE && !Translation.weighsNothing(question.clause());
    }

    private static Sort newestFirst() {
        return new Sort(published(true), id(true));
    }

    private static SortField published(boolean newestFirst) {
        return LongField.newSortField(Names.PUBLISHED, newestFirst, SortedNumericSelector.Type.MIN);
    }

    private static SortField id(boolean highestFirst) {
        return new SortField(Names.ID, SortField.Type.LONG, highestFirst);
    }

    private static List<Answer.Hit> hits(Question question, TopFieldDocs best) {
        List<Answer.Hit> hits = new ArrayList<>();
        int before = Math.min(best.scoreDocs.length, question.skip() + question.size());
        for (int i = question.skip(); i < before; i++) {
            ScoreDoc found = best.scoreDocs[i];
            Object[] keys = ((FieldDoc) found).fields;
            hits.add(new Answer.Hit((Long) keys[keys.length - 1], keys[0] instanceof Float score ? score : 0));
        }
        return hits;
    }
}
