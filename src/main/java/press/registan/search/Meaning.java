package press.registan.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import press.registan.kernel.Language;
import press.registan.search.Asked.Scope;
import press.registan.search.text.Analysis;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Word;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/**
 * What a question means: which words have to be found, as what, and what each is worth. For one question and one thread.
 *
 * <p>Up to {@value #FEW} words all have to be found, or else most, or else any; of a longer text any. Stop words are looked
 * for only where there is nothing else.
 */
final class Meaning {

    /** Up to so many words are a question; more are a text. */
    static final int FEW = 6;

    /** Shorter stems say too little in the common script. */
    private static final int SHORTEST_KIN = 4;

    /** A Russian ending is short: where more comes off, it was a part of the name. */
    private static final double LEFT_IN_RUSSIAN = 0.7;

    /** One thing that has to be found. */
    private record Unit(Clause clause, boolean stop, List<String> commons) {

        /** As what it may be found. */
        List<Clause> ways() {
            return clause instanceof Clause.AtLeast(int least, List<Clause> of) && least == 1 ? of : List.of(clause);
        }

        Unit instead(Clause way, Clause other) {
            List<Clause> ways = new ArrayList<>(ways());
            ways.replaceAll(each -> each.equals(way) ? other : each);
            return new Unit(new Clause.AtLeast(1, ways), stop, commons);
        }
    }

    private final List<Language> languages;
    private final Names names;
    private final Ranking ranking;
    private final Sought sought = new Sought();
    private final List<Unit> units = new ArrayList<>();
    /** The words of quotations, which are looked for one by one where any will do. */
    private final List<Clause> quoted = new ArrayList<>();

    private final List<Clause> together = new ArrayList<>();
    private final List<Clause> unwanted = new ArrayList<>();
    private final boolean text;
    private final Elsewhere elsewhere;

    /** How often each part of a text stands in it; none of a question. */
    private final Map<Asked.Part, Integer> repeated;

    /** How rare the words of a text are, where that counts twice; none of a question. */
    private final Map<String, Double> rarities;

    /** @param elsewhere how words are looked for in stories of another script, beside their own form */
    Meaning(
            Asked asked,
            List<Language> languages,
            Names names,
            Ranking ranking,
            SearchIndex index,
            Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.languages = languages;
        this.names = names;
        this.ranking = ranking;
        List<Asked.Part> wanted = asked.wanted();
        this.text = words(wanted) > FEW;
        this.repeated = text ? Telling.of(wanted, index) : Map.of();
        if (text) {
            wanted = List.copyOf(repeated.keySet());
        }
        this.rarities = text ? Telling.rarities(wanted, languages, ranking, index) : Map.of();
        wanted.forEach(part -> units.addAll(new Reader(sought, repeated.getOrDefault(part, 1)).units(part)));
        quoted.addAll(quoted(asked.wanted(), index));
        if (units.stream().allMatch(Unit::stop)) {
            units.replaceAll(unit -> new Unit(unit.clause(), false, unit.commons()));
        }
        if (!text) {
            together.addAll(Together.of(wanted, ranking));
            favourNamed();
        }
        Sought aside = new Sought();
        asked.unwanted().forEach(part -> unwanted.add(all(new Reader(aside, 1).units(part))));
    }

    Sought sought() {
        return sought;
    }

    /** The ways to ask, strictest first. */
    List<Relaxed> ways() {
        long needed = needed().size();
        if (text) {
            return List.of(Relaxed.ANY);
        }
        return needed < 2
                ? quoted.isEmpty() ? List.of(Relaxed.NOT) : List.of(Relaxed.NOT, Relaxed.ANY)
                : needed == 2 ? List.of(Relaxed.NOT, Relaxed.ANY) : List.of(Relaxed.NOT, Relaxed.MOST, Relaxed.ANY);
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
                .flatMap(word -> new Reader(sought, word.getValue()).units(word.getKey()).stream())
                .filter(unit -> !unit.stop())
                .map(Unit::clause)
                .toList();
    }

    /** How many words there are, stop words aside. */
    private long words(List<Asked.Part> parts) {
        return parts.stream()
                .mapToLong(part -> switch (part) {
                    case Asked.Word word ->
                        tokens(word.text()).stream()
                                .filter(token -> !isStop(word.text(), token))
                                .count();
                    case Asked.Phrase _ -> 1;
                    case Asked.Either _ -> 1;
                })
                .sum();
    }

    private boolean isStop(String typed, Word token) {
        return stems(typed.substring(token.start(), token.end())).stream().anyMatch(Stem::stop);
    }

    /** Where the words of some text begin and end, and what they are in the common script, which no language changes. */
    static List<Word> tokens(String text) {
        return Analysis.in(Language.EN).words(text);
    }

    private static Clause all(List<Unit> units) {
        return units.isEmpty()
                ? nothing()
                : new Clause.AllOf(units.stream().map(Unit::clause).toList());
    }

    private static Clause nothing() {
        return new Clause.Without(new Clause.Everything(), new Clause.Everything());
    }

    /** Who asks for a topic by its whole name most likely means the topic: the words of the name share what it is worth. */
    private void favourNamed() {
        Set<String> asked = new HashSet<>();
        units.forEach(unit -> asked.addAll(unit.commons()));
        for (Clause.OnShelf named : onShelves(names.wholly(asked))) {
            List<Unit> naming =
                    units.stream().filter(unit -> unit.ways().contains(named)).toList();
            float each = named.boost() + ranking.named() / Math.max(1, naming.size());
            units.replaceAll(unit -> naming.contains(unit) ? unit.instead(named, named.worth(each)) : unit);
        }
    }

    /** Sections are what a search is narrowed by; half of the archive may stand in one. */
    private List<Clause.OnShelf> onShelves(List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> shelf.kind() != ShelfKind.SECTION)
                .map(shelf -> onShelf(shelf, ranking.onShelf()))
                .toList();
    }

    private static Clause.OnShelf onShelf(Shelf shelf, float boost) {
        return new Clause.OnShelf(Dimension.of(shelf.kind()), shelf.id(), boost);
    }

    /** Makes units of parts, and notes what is looked for. */
    private final class Reader {

        private final Sought noted;
        private final float weight;

        Reader(Sought noted, float weight) {
            this.noted = noted;
            this.weight = weight;
        }

        List<Unit> units(Asked.Part part) {
            return switch (part) {
                case Asked.Word(String typed, Scope scope) -> words(typed, scope);
                case Asked.Phrase(String typed, Scope scope) -> phrase(typed, scope);
                case Asked.Either(List<Asked.Part> parts) -> {
                    List<List<Unit>> each = parts.stream()
                            .map(this::units)
                            .filter(units -> !units.isEmpty())
                            .toList();
                    yield each.isEmpty()
                            ? List.of()
                            : List.of(new Unit(
                                    new Clause.AtLeast(
                                            1, each.stream().map(Meaning::all).toList()),
                                    false,
                                    each.stream()
                                            .flatMap(List::stream)
                                            .flatMap(unit -> unit.commons().stream())
                                            .toList()));
                }
            };
        }

        private List<Unit> words(String typed, Scope scope) {
            List<Word> tokens = tokens(typed);
            List<Unit> each = tokens.stream()
                    .map(token -> word(typed.substring(token.start(), token.end()), scope))
                    .toList();
            List<Clause> whole = tokens.size() > 1 ? elsewhere.of(typed) : List.of();
            if (whole.isEmpty()) {
                return each;
            }
            whole.forEach(noted::commonOf);
            List<Clause> ways = new ArrayList<>(List.of(all(each)));
            ways.addAll(whole);
            return List.of(new Unit(
                    new Clause.AtLeast(1, ways),
                    false,
                    each.stream().flatMap(unit -> unit.commons().stream()).toList()));
        }

        private Unit word(String typed, Scope scope) {
            String common = CommonScript.of(typed);
            return switch (scope) {
                case ANYWHERE -> anywhere(typed, common);
                case HEADLINE -> {
                    List<Clause> ways = new ArrayList<>();
                    stems(typed)
                            .forEach(stem -> ways.add(new Clause.Term(Field.headline(stem.language()), stem.stem())));
                    ways.add(inCommon(Field.HEADLINE, common));
                    yield new Unit(any(ways), false, List.of(common));
                }
                case BYLINE -> {
                    List<Clause> ways = new ArrayList<>();
                    ways.add(inCommon(Field.BYLINE, common));
                    names.withWord(List.of(common)).stream()
                            .filter(shelf -> shelf.kind().space().equals(Dimension.AUTHOR.space()))
                            .forEach(shelf -> ways.add(onShelf(shelf, ranking.byline())));
                    yield new Unit(any(ways), false, List.of(common));
                }
                case TOPIC -> new Unit(topics(names.withWord(related(typed, common))), false, List.of(common));
            };
        }

        private Unit anywhere(String typed, String common) {
            List<Clause> ways = new ArrayList<>();
            boolean stop = false;
            for (Stem stem : stems(typed)) {
                stop |= stem.stop();
                if (!stem.stop()) {
                    float worth = weight * ranking.of(stem.language(), rarities.getOrDefault(common, 1.0));
                    ways.add(new Clause.Term(Field.text(stem.language()), stem.stem(), worth));
                    noted.stem(stem.language(), stem.stem());
                }
            }
            ways.add(inCommon(Field.COMMON, common));
            noted.common(common);
            if (text || stop) {
                return new Unit(any(ways), stop, List.of(common));
            }
            Set<String> related = related(typed, common);
            for (String kin : related) {
                if (!kin.equals(common)) {
                    ways.add(new Clause.Term(Field.COMMON, kin, ranking.kin()));
                    noted.common(kin);
                }
                ways.add(new Clause.Term(Field.KIN, kin, ranking.kin()));
            }
            elsewhere.of(typed).forEach(way -> {
                ways.add(way);
                noted.commonOf(way);
            });
            ways.addAll(onShelves(names.withWord(related)));
            return new Unit(any(ways), false, List.copyOf(related));
        }

        /** A word, and its stems in the common script as far as they still say what it is. */
        private Set<String> related(String typed, String common) {
            Set<String> related = new LinkedHashSet<>(List.of(common));
            for (Stem stem : stems(typed)) {
                int left = stem.commonStem().length();
                boolean says = switch (stem.language()) {
                    case EN -> false;
                    case RU -> left >= LEFT_IN_RUSSIAN * common.length();
                    case KK, KY, UZ, TG, TK -> true;
                };
                if (says && left >= SHORTEST_KIN) {
                    related.add(stem.commonStem());
                }
            }
            return related;
        }

        private Clause inCommon(Field field, String common) {
            return new Clause.Term(field, common, weight * ranking.common());
        }

        private Clause any(List<Clause> ways) {
            return ways.isEmpty() ? nothing() : new Clause.AtLeast(1, ways);
        }

        private Clause topics(List<Shelf> shelves) {
            List<Clause> ways = shelves.stream()
                    .filter(shelf -> shelf.kind().isTopic())
                    .<Clause>map(shelf -> onShelf(shelf, ranking.onShelf()))
                    .toList();
            return any(ways);
        }

        /** Words in a row as they were typed; one alone is itself and no form of it. */
        private List<Unit> phrase(String typed, Scope scope) {
            List<String> row = tokens(typed).stream().map(Word::common).toList();
            if (row.isEmpty()) {
                return List.of();
            }
            noted.phrase(row);
            Clause clause = switch (scope) {
                case ANYWHERE -> {
                    List<Clause> ways = new ArrayList<>(List.of(inARow(Field.COMMON, row)));
                    names.called(row).forEach(shelf -> ways.add(onShelf(shelf, ranking.onShelf())));
                    yield any(ways);
                }
                case HEADLINE -> inARow(Field.HEADLINE, row);
                case BYLINE -> inARow(Field.BYLINE, row);
                case TOPIC -> topics(names.withAll(row));
            };
            return List.of(new Unit(clause, false, row));
        }

        private static Clause inARow(Field field, List<String> row) {
            return row.size() == 1 ? new Clause.Term(field, row.getFirst()) : new Clause.Phrase(field, row, 0, 1);
        }
    }

    /** A word as one language has it. */
    private record Stem(Language language, String stem, boolean stop, String commonStem) {}

    private List<Stem> stems(String typed) {
        Set<Language> spelling = Analysis.spelling(typed);
        return languages.stream()
                .filter(spelling::contains)
                .flatMap(language -> Analysis.in(language).words(typed).stream()
                        .limit(1)
                        .map(word -> new Stem(language, word.stem(), word.stop(), word.commonStem())))
                .toList();
    }
}
