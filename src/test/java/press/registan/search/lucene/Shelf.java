package press.registan.search.lucene;

import static press.registan.search.Clause.Term;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import press.registan.kernel.Language;
import press.registan.search.Answer;
import press.registan.search.Clause;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.SearchIndex;
import press.registan.search.Sort;

/** An index of some stories, and short ways to ask it. */
final class Shelf implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-09T06:00:00Z");
    static final Filters PUBLIC = Filters.none(NOW);
    static final Field TEXT = Field.text(Language.EN);

    final LuceneIndex index;

    private Shelf(LuceneIndex index) {
        this.index = index;
    }

    /** The index in a folder, as it is. What is done by the clock is done when the test says so. */
    static Shelf open(Path folder) {
        return open(folder, Duration.ofSeconds(2));
    }

    static Shelf open(Path folder, Duration limit) {
        return new Shelf(LuceneIndex.open(folder, new Means(Weighing.usual(), limit, Duration.ofDays(1), 16, 16)));
    }

    /** An index made anew of these. */
    static Shelf of(Path folder, Told... stories) {
        Shelf shelf = open(folder);
        shelf.remake(1, stories);
        return shelf;
    }

    void remake(long position, Told... stories) {
        try (SearchIndex.Remaking remaking = index.remake()) {
            remaking.take(Told.batch(position, stories));
            remaking.switchOver();
        }
    }

    void take(long position, Told... stories) {
        index.take(Told.batch(position, stories));
    }

    List<Long> found(Clause clause) {
        return found(clause, PUBLIC);
    }

    List<Long> found(Clause clause, Filters filters) {
        return found(clause, filters, Sort.RELEVANCE);
    }

    List<Long> found(Clause clause, Filters filters, Sort sort) {
        return answer(new Question(clause, filters, sort, 0, 10, 0)).hits().stream()
                .map(Answer.Hit::story)
                .toList();
    }

    List<Long> found(String word) {
        return found(new Term(Field.COMMON, word));
    }

    long count(Clause clause) {
        return answer(Question.count(clause, PUBLIC)).total();
    }

    Answer answer(Question question) {
        return index.answer(question);
    }

    void tend() {
        try {
            index.tendNow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
