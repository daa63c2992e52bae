package press.registan.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * What a story has to be like to be found, and what that is worth. A question is one of these; the engines translate each
 * kind to their own and decide nothing. Boosts are factors, 1 for none.
 */
public sealed interface Clause {

    /** The field has the token; worth what BM25 says, times the boost. */
    record Term(Field field, String token, float boost) implements Clause {
        public Term(Field field, String token) {
            this(field, token, 1);
        }
    }

    /**
     * The field has the tokens in this order, with at most {@code slop} moves of one place; worth what BM25 says of a phrase
     * of their rarities. Only for a field that is in order.
     */
    record Phrase(Field field, List<String> tokens, int slop, float boost) implements Clause {
        public Phrase {
            tokens = List.copyOf(tokens);
            if (!field.inOrder() || tokens.size() < 2 || slop < 0) {
                throw new IllegalArgumentException("no phrase: " + tokens + " in " + field);
            }
        }
    }

    /** The field has a token that begins so; worth the boost. */
    record Prefix(Field field, String start, float boost) implements Clause {}

    /** The story is filed there; worth the boost. */
    record OnShelf(Dimension dimension, long shelf, float boost) implements Clause {

        /** The same, worth something else. */
        OnShelf worth(float other) {
            return new OnShelf(dimension, shelf, other);
        }
    }

    /** All of these; worth their sum. */
    record AllOf(List<Clause> of) implements Clause {
        public AllOf {
            of = some(of);
        }
    }

    /** At least so many of these; worth the sum of those that hold. */
    record AtLeast(int least, List<Clause> of) implements Clause {
        public AtLeast {
            of = some(of);
            if (least < 1 || least > of.size()) {
                throw new IllegalArgumentException("at least " + least + " of " + of.size());
            }
        }
    }

    /** The one and not the other; worth the one. */
    record Without(Clause wanted, Clause unwanted) implements Clause {}

    /** The one that has to hold, worth more for each of the others that does. */
    record Preferring(Clause wanted, List<Clause> preferred) implements Clause {
        public Preferring {
            preferred = List.copyOf(preferred);
        }
    }

    /**
     * The one, worth {@code boost × pivot ÷ (pivot + age)} more: half the boost at the pivot's age. Not for drafts of time to
     * come: age is the distance from now.
     */
    record Newer(Clause wanted, Instant now, Duration pivot, float boost) implements Clause {}

    /** Appeared within these moments, from the first on and before the second; worth nothing. */
    record Within(Instant from, Instant before) implements Clause {}

    /** The story is in one of these languages; worth nothing. */
    record In(List<Language> languages) implements Clause {
        public In {
            languages = List.copyOf(languages);
            if (languages.isEmpty()) {
                throw new IllegalArgumentException("in no language");
            }
        }
    }

    /** One of these stories; worth nothing. */
    record Among(Set<Long> stories) implements Clause {
        public Among {
            stories = Set.copyOf(stories);
            if (stories.isEmpty()) {
                throw new IllegalArgumentException("among no stories");
            }
        }
    }

    /** Every story; worth nothing. */
    record Everything() implements Clause {}

    private static List<Clause> some(List<Clause> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("a clause of no clauses");
        }
        return List.copyOf(of);
    }
}
