package press.registan.search.opensearch;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch.indices.get_alias.IndexAliases;
import org.opensearch.client.opensearch.indices.update_aliases.Action;
import press.registan.search.Ranking;

/**
 * The indexes that a publication has had, has and is making: one answers, by the publication's own name as an alias; one may
 * be being filled beside it. Each is written through an alias of its own, as a cluster makes an index of any name it does not
 * know, but no alias.
 */
final class Generations {

    private static final int LETTERS = 12;

    private final Cluster cluster;
    private final String name;
    private final Pattern ours;

    Generations(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.ours = Pattern.compile(Pattern.quote(name) + "-[0-9a-f]{" + LETTERS + "}");
    }

    /** The alias through which an index is written. */
    static String writing(String index) {
        return index + "-writing";
    }

    /** Makes an empty one that nobody asks yet, and takes away those that were begun and never finished. */
    String begin(Ranking.Bm25 bag, Ranking.Bm25 line) {
        Set<String> answering = answering();
        all().keySet().stream().filter(index -> !answering.contains(index)).forEach(this::remove);
        // Asked twice, it makes two, and the next to begin takes one of them away.
        return cluster.work(client -> {
            String index = name + "-" + HexFormat.of().formatHex(random());
            client.indices()
                    .create(create -> create.index(index)
                            .aliases(writing(index), alias -> alias.isHidden(true))
                            .settings(Shape.settings(bag, line))
                            .mappings(Shape.mapping()));
            return index;
        });
    }

    /** In one moment: this one answers, and those that did before are gone. */
    void switchTo(String index) {
        cluster.work(client -> {
            List<Action> actions = new ArrayList<>();
            actions.add(Action.of(any -> any.add(add -> add.index(index).alias(name))));
            for (String other : answering()) {
                if (!other.equals(index)) {
                    actions.add(Action.of(any -> any.removeIndex(old -> old.index(other))));
                }
            }
            return client.indices().updateAliases(update -> update.actions(actions));
        });
    }

    void remove(String index) {
        cluster.work(
                client -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }

    private Set<String> answering() {
        return all().entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those of this publication, and of none whose name only begins like it. */
    private Map<String, IndexAliases> all() {
        return cluster
                .work(client -> client.indices().getAlias(get -> get.index(name + "-*")))
                .result()
                .entrySet()
                .stream()
                .filter(index -> ours.matcher(index.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static byte[] random() {
        byte[] random = new byte[LETTERS / 2];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
