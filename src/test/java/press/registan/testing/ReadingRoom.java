package press.registan.testing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.search.Answer;
import press.registan.search.Batch;
import press.registan.search.Clause;
import press.registan.search.Field;
import press.registan.search.Indexing;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.Search;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;
import press.registan.search.Turn;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;

/** The search over the stories of a library, by Lucene; there is no index until a test says {@link #open}. */
public final class ReadingRoom implements AutoCloseable {

    private final Library library;
    private final Path folder;
    private final Late index = new Late();
    private final Search search;

    public ReadingRoom(Library library, Path folder, LanguagePaths languages, ZoneId zone) {
        this.library = library;
        this.folder = folder;
        this.search = new Search(library.database, index, library.stories, languages, zone, library.clock);
    }

    /** The index of a folder, as the program has it. */
    public static SearchIndex lucene(Path folder) {
        return LuceneIndex.open(folder, Means.usual().with(Ranking.usual()::of));
    }

    public Search search() {
        return search;
    }

    /** Makes the index of the stories as they are now. */
    public void open() {
        if (index.real == null) {
            index.real = lucene(folder);
        }
        search.follower().missSome();
        // Not to be closed: it was not started either.
        new Indexing(library.database, library.changes, library.stories, index, Turn.ALWAYS, search.follower())
                .remake(_ -> {});
    }

    @Override
    public void close() {
        index.close();
    }

    /** An index that is not there yet. */
    private static final class Late implements SearchIndex {

        private @Nullable SearchIndex real;

        private SearchIndex real() {
            if (real == null) {
                throw new Problem.Unavailable(
                        "The search index is being made.", new IllegalStateException("nobody has opened the room"));
            }
            return real;
        }

        @Override
        public Standing standing() {
            return real == null ? new Standing.Missing() : real.standing();
        }

        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public void take(Batch batch) {
            real().take(batch);
        }

        @Override
        public Answer answer(Question question) {
            return real().answer(question);
        }

        @Override
        public Answer answer(Question question, List<Clause> together) {
            return real().answer(question, together);
        }

        @Override
        public Map<String, Long> frequencies(Field field, Collection<String> tokens) {
            return real().frequencies(field, tokens);
        }

        @Override
        public long stories() {
            return real().stories();
        }

        @Override
        public List<String> near(Field field, String token, int changes, int most) {
            return real().near(field, token, changes, most);
        }

        @Override
        public Remaking remake() {
            return real().remake();
        }

        @Override
        public void close() {
            if (real != null) {
                real.close();
            }
        }
    }
}
