package press.registan.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An engine with the stories in it. Two are real: Lucene in the data folder and an OpenSearch cluster; both give the same
 * answers, as all meaning is in what they are asked. Thread-safe.
 *
 * <p>What cannot be had from outside now (a cluster away, a full disk) is a {@link
 * press.registan.kernel.Problem.Unavailable}.
 */
public interface SearchIndex extends AutoCloseable {

    /** What is in the index that answers. */
    Standing standing();

    /**
     * Whether changes may be brought to it by this process. An index in a folder has one owner; who is not leaves its changes
     * to the owner.
     */
    boolean isOurs();

    /**
     * Takes a batch in, all of it or nothing. When this returns, questions are answered with it. It need not be safe on disk
     * yet: after a kill the index stands where it stood before, and is told again.
     */
    void take(Batch batch);

    /** The answer, exact whatever the number of stories. Never blocks {@link #take}. */
    Answer answer(Question question);

    /**
     * The same, but the first {@value Together#FIRST} are each worth more by what they are worth to these clauses, and stand in
     * that order; those behind stay as they are.
     */
    Answer answer(Question question, List<Clause> together);

    /** Which of these any story has that is public at this moment. An engine that is far away is asked once for all of them. */
    default Set<Clause> existing(Collection<Clause> clauses, Instant publicAt) {
        return clauses.stream()
                .filter(clause ->
                        answer(Question.count(clause, Filters.none(publicAt))).total() > 0)
                .collect(Collectors.toSet());
    }

    /** In how many stories of the index each of some tokens is, 0 where in none; those not public yet count too. */
    Map<String, Long> frequencies(Field field, Collection<String> tokens);

    /** How many stories are in the index; those not public yet count too. */
    long stories();

    /**
     * The tokens of a field that begin with the same letter as this one and become it by at most so many changes (1 or 2): a
     * letter put in, left out, or another, or two neighbours exchanged. The token itself is left out. Those with the fewest
     * changes first, of these the ones that most stories have, then by the alphabet; at most {@code most}.
     */
    List<String> near(Field field, String token, int changes, int most);

    /** Begins an index beside this one, which goes on answering; one at a time. */
    Remaking remake();

    @Override
    void close();

    /** An index that is being filled. For one thread. Closed without having been finished, it leaves nothing behind. */
    interface Remaking extends AutoCloseable {

        /** Takes stories in; they are not found yet. */
        void take(Batch batch);

        /** From now on it is the one that answers; what answered before is gone. It is safe on disk. */
        void switchOver();

        @Override
        void close();
    }
}
