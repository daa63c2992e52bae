package press.registan.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import press.registan.search.Field;

/** The tokens of a field that are written nearly like another. Thread-safe. */
final class Neighbours {

    /** A short word has thousands of words at two changes; past so many the rest are not looked at. */
    private static final int LOOKED_AT = 10_000;

    /** A question asks for the neighbours of the same word several times, and half of the time goes into what they may look like. */
    private static final int KEPT = 16;

    private final Cache<Around, CompiledAutomaton> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Neighbour(String token, int changes, long stories) {}

    private static final Comparator<Neighbour> ORDER = Comparator.comparingInt(Neighbour::changes)
            .thenComparing(Comparator.comparingLong(Neighbour::stories).reversed())
            .thenComparing(Neighbour::token);

    List<String> of(String token, Field field, int changes, int most, IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field.name());
        if (terms == null || token.isEmpty()) {
            return List.of();
        }
        List<Neighbour> found = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(token));
        for (int change = 1; change <= changes && found.size() < most; change++) {
            TermsEnum near = terms.intersect(kept.get(new Around(token, change), Around::automaton), null);
            int left = LOOKED_AT;
            for (BytesRef next = near.next(); next != null && left > 0; next = near.next(), left--) {
                String other = next.utf8ToString();
                if (known.add(other)) {
                    found.add(new Neighbour(other, change, near.docFreq()));
                }
            }
        }
        return found.stream().sorted(ORDER).limit(most).map(Neighbour::token).toList();
    }

    /** What a token becomes by at most so many changes behind its first letter. */
    private record Around(String token, int changes) {

        CompiledAutomaton automaton() {
            int first = token.offsetByCodePoints(0, 1);
            Automaton automaton = new LevenshteinAutomata(token.substring(first), true)
                    .toAutomaton(changes, token.substring(0, first));
            return new CompiledAutomaton(automaton, true, false);
        }
    }
}
