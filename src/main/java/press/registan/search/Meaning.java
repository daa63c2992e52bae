package press.registan.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import press.registan.kernel.Language;
import press.registan.search.Asked.Scope;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;

/**
 * What a question means: which words have to be found, as what, and what each is worth. For one question and one thread.
 *
 * <p>Up to {@value #FEW} words all have to be found, or else most, or else any; of a longer text any. Stop words are looked
 * for only where there is nothing else.
 */
final class Meaning {

    /** Up to so many words are a question; more are a text. */
    static final int FEW = 6;

    private final Names names;
    private final Ranking ranking;
    private final Senses senses;
    private final boolean text;
    private final Sought sought = new Sought();
    private final List<Unit> units = new ArrayList<>();
    private final List<Clause> together = new ArrayList<>();
    private final List<Clause> unwanted = new ArrayList<>();

    /** The words of quotations, which are looked for one by one where any will do. */
    private final List<Clause> quoted;

    /** @param elsewhere how words are looked for in stories of another script, beside their own form */
    Meaning(
            Asked asked,
            List<Language> languages,
            Names names,
            Ranking ranking,
            SearchIndex index,
            Elsewhere elsewhere) {
        this.names = names;
        this.ranking = ranking;
        Stems stems = new Stems(languages);
        this.text = words(asked.wanted(), stems) > FEW;
        Map<Asked.Part, Integer> repeated = text ? Telling.of(asked.wanted(), index) : Map.of();
        List<Asked.Part> wanted = text ? List.copyOf(repeated.keySet()) : asked.wanted();
        Map<String, Double> rarities = text ? Telling.rarities(wanted, languages, ranking, index) : Map.of();
        this.senses = new Senses(stems, names, ranking, elsewhere, text, rarities);
        wanted.forEach(part -> units.addAll(senses.of(part, repeated.getOrDefault(part, 1), sought)));
        this.quoted = quoted(asked.wanted(), index);
        if (units.stream().allMatch(Unit::stop)) {
            units.replaceAll(Unit::needed);
        }
        if (!text) {
            together.addAll(Together.of(wanted, ranking));
            favourNamed();
        }
        Sought aside = new Sought();
        asked.unwanted().forEach(part -> unwanted.add(Unit.all(senses.of(part, 1, aside))));
    }

    Sought sought() {
        return sought;
    }

    /** The ways to ask, strictest first. */
    List<Relaxed> ways() {
        if (text) {
            return List.of(Relaxed.ANY);
        }
        int needed = needed().size();
        if (needed > 2) {
            return List.of(Relaxed.NOT, Relaxed.MOST, Relaxed.ANY);
        }
        boolean anyIsMore = needed == 2 || !quoted.isEmpty();
        return anyIsMore ? List.of(Relaxed.NOT, Relaxed.ANY) : List.of(Relaxed.NOT);
    }

    /** What a story has to be like when this much is asked of it. */
    Clause clause(Relaxed relaxed, Instant now) {
        List<Clause> needed = needed();
        Clause wanted = needed.isEmpty()
                ? new Clause.Everything()
                : switch (relaxed) {
                    case NOT -> new Clause.AllOf(needed);
                    case MOST -> new Clause.AtLeast(Math.max(1, needed.size() - 1), needed);
                    case ANY ->
                        new Clause.AtLeast(
                                1,
                                Stream.concat(needed.stream(), quoted.stream()).toList());
                };
        for (Clause not : unwanted) {
            wanted = new Clause.Without(wanted, not);
        }
        if (needed.isEmpty()) {
            return wanted;
        }
        return ranking.recent() > 0 ? new Clause.Newer(wanted, now, ranking.recentPivot(), ranking.recent()) : wanted;
    }

    /** What makes a story worth more that has words side by side which were asked for side by side; empty for one word. */
    List<Clause> together() {
        return together;
    }

    private List<Clause> needed() {
        return units.stream().filter(unit -> !unit.stop()).map(Unit::clause).toList();
    }

    /**
     * The words of what stands between quotation marks within a text, or is a text by itself: a sentence that no story has
     * word for word still says what it is about.
     */
    private List<Clause> quoted(List<Asked.Part> wanted, SearchIndex index) {
        List<Asked.Part> words = new ArrayList<>();
        for (Asked.Part part : wanted) {
            if (part instanceof Asked.Phrase(String typed, Scope scope) && scope == Scope.ANYWHERE) {
                words.addAll(text || tokens(typed).size() > FEW ? List.of(new Asked.Word(typed, scope)) : List.of());
            }
        }
        return Telling.of(words, index).entrySet().stream()
                .flatMap(word -> senses.of(word.getKey(), word.getValue(), sought).stream())
                .filter(unit -> !unit.stop())
                .map(Unit::clause)
                .toList();
    }

    /** How many words there are, stop words aside. */
    private static long words(List<Asked.Part> parts, Stems stems) {
        return parts.stream()
                .mapToLong(part -> switch (part) {
                    case Asked.Word word ->
                        tokens(word.text()).stream()
                                .filter(token -> !stems.isStop(word.text().substring(token.start(), token.end())))
                                .count();
                    case Asked.Phrase _ -> 1;
                    case Asked.Either _ -> 1;
                })
                .sum();
    }

    /** Where the words of some text begin and end, and what they are in the common script, which no language changes. */
    static List<Word> tokens(String text) {
        return Analysis.in(Language.EN).words(text);
    }

    /** Who asks for a topic by its whole name most likely means the topic: the words of the name share what it is worth. */
    private void favourNamed() {
        Set<String> asked = new HashSet<>();
        units.forEach(unit -> asked.addAll(unit.commons()));
        for (Clause.OnShelf named : senses.onShelves(names.wholly(asked))) {
            List<Unit> naming =
                    units.stream().filter(unit -> unit.ways().contains(named)).toList();
            float each = named.boost() + ranking.named() / Math.max(1, naming.size());
            units.replaceAll(unit -> naming.contains(unit) ? unit.instead(named, named.worth(each)) : unit);
        }
    }
}
