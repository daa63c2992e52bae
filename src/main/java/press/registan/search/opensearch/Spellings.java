package press.registan.search.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opensearch.client.opensearch._types.SuggestMode;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.StringDistance;
import org.opensearch.client.opensearch.core.search.TermSuggestOption;
import org.opensearch.client.opensearch.core.search.TermSuggester;
import press.registan.search.Field;

/** Tokens of an index that are written nearly like one. */
final class Spellings {

    /** A short token has thousands at two changes; past so many the rest are not looked at. */
    private static final int LOOKED_AT = 2_000;

    private static final String NEAR = "near";

    private static final Comparator<TermSuggestOption> ORDER =
            Comparator.comparing(TermSuggestOption::freq).reversed().thenComparing(TermSuggestOption::text);

    private final Cluster cluster;
    private final String index;

    Spellings(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Those at one change, then those at two, as many as are asked for. */
    List<String> near(Field field, String token, int changes, int most) {
        List<String> found = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(token));
        for (int change = 1; change <= changes && found.size() < most; change++) {
            within(field, token, change).stream()
                    .filter(option -> known.add(option.text()))
                    .sorted(ORDER)
                    .map(TermSuggestOption::text)
                    .forEach(found::add);
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private List<TermSuggestOption> within(Field field, String token, int changes) {
        TermSuggester suggester = TermSuggester.of(term -> term.field(Shape.name(field))
                .analyzer("whitespace")
                .suggestMode(SuggestMode.Always)
                .maxEdits(changes)
                .prefixLength(1)
                .minWordLength(1)
                .minDocFreq(0f)
                .maxTermFreq((float) Integer.MAX_VALUE)
                // Changes alone decide, and this measure lets all of those pass that have the same first letter.
                .stringDistance(StringDistance.JaroWinkler)
                .maxInspections(1)
                .shardSize(LOOKED_AT)
                .size(LOOKED_AT));
        SearchRequest request = SearchRequest.of(search -> search.index(index)
                .size(0)
                .allowPartialSearchResults(false)
                .suggest(suggest ->
                        suggest.suggesters(NEAR, one -> one.text(token).term(suggester))));
        SearchResponse<Void> response = cluster.answer(client -> client.search(request, Void.class));
        return response.suggest().getOrDefault(NEAR, List.of()).stream()
                .flatMap(one -> one.term().options().stream())
                .toList();
    }
}
