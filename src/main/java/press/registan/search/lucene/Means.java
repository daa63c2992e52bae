package press.registan.search.lucene;

import java.time.Duration;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import press.registan.search.Ranking;

/**
 * What an index may use.
 *
 * @param limit after how long a question is given up
 * @param safeWithin how long after it was taken in something is safe on disk, and seen by other processes after that again
 * @param buffer how many megabytes of new stories are gathered in memory; {@code remaking} is the same while the whole is
 *     made anew
 */
public record Means(Weighing weighing, Duration limit, Duration safeWithin, double buffer, double remaking) {

    /** For a server with little memory. */
    public static Means usual() {
        return new Means(Weighing.usual(), Duration.ofSeconds(2), Duration.ofSeconds(1), 16, 48);
    }

    public Means with(Weighing other) {
        return new Means(other, limit, safeWithin, buffer, remaking);
    }

    Similarity similarity() {
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                Ranking.Bm25 numbers = weighing.of(field);
                return new BM25Similarity(numbers.k1(), numbers.b());
            }
        };
    }
}
