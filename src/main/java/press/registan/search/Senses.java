package press.registan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.search.Asked.Scope;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Word;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/**
 * As what each word of a question may be found, and what each way is worth: as its stem in every language that it may be of, as
 * it is spelt, as a form of it in another script, as a shelf of that name. For one question.
 */
final class Senses {

    /** Shorter stems say too little in the common script. */
    private static final int SHORTEST_KIN = 4;

    /** A Russian ending is short: where more comes off, it was a part of the name. */
    private static final double LEFT_IN_RUSSIAN = 0.7;

    private final Stems stems;
    private final Names names;
    private final Ranking ranking;
    private final Elsewhere elsewhere;
    private final boolean text;
    private final Map<String, Double> rarities;

    /**
     * @param elsewhere how words are looked for in stories of another script, beside their own form
     * @param text whether it is a text, of which any word may be found: then each is found in the plainest ways
     * @param rarities how rare the words of a text are, where that counts twice
     */
    Senses(Stems stems, Names names, Ranking ranking, Elsewhere elsewhere, boolean text, Map<String, Double> rarities) {
        this.stems = stems;
        this.names = names;
        this.ranking = ranking;
        this.elsewhere = elsewhere;
        this.text = text;
        this.rarities = rarities;
    }

    /**
     * What has to be found for a part.
     *
     * @param weight how often it stands in a text
     * @param noted is told what is looked for
     */
    List<Unit> of(Asked.Part part, float weight, Sought noted) {
        return new Reading(weight, noted).units(part);
    }

    /** Sections are what a search is narrowed by; half of the archive may stand in one. */
    List<Clause.OnShelf> onShelves(List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> shelf.kind() != ShelfKind.SECTION)
                .map(shelf -> onShelf(shelf, ranking.onShelf()))
                .toList();
    }

    private static Clause.OnShelf onShelf(Shelf shelf, float boost) {
        return new Clause.OnShelf(Dimension.of(shelf.kind()), shelf.id(), boost);
    }

    /** Of one part, of what weight it has in a text. */
    private final class Reading {

        private final float weight;
        private final Sought noted;

        Reading(float weight, Sought noted) {
            this.weight = weight;
            this.noted = noted;
        }

        private List<Unit> units(Asked.Part part) {
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
                                            1, each.stream().map(Unit::all).toList()),
                                    false,
                                    each.stream()
                                            .flatMap(List::stream)
                                            .flatMap(unit -> unit.commons().stream())
                                            .toList()));
                }
            };
        }

        private List<Unit> words(String typed, Scope scope) {
            List<Word> tokens = Meaning.tokens(typed);
            List<Unit> each = tokens.stream()
                    .map(token -> word(typed.substring(token.start(), token.end()), scope))
                    .toList();
            List<Clause> whole = tokens.size() > 1 ? elsewhere.of(typed) : List.of();
            if (whole.isEmpty()) {
                return each;
            }
            whole.forEach(noted::commonOf);
            List<Clause> ways = new ArrayList<>(List.of(Unit.all(each)));
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
                    stems.of(typed)
                            .forEach(stem -> ways.add(new Clause.Term(Field.headline(stem.language()), stem.stem())));
                    ways.add(inCommon(Field.HEADLINE, common));
                    yield new Unit(Unit.any(ways), false, List.of(common));
                }
                case BYLINE -> {
                    List<Clause> ways = new ArrayList<>();
                    ways.add(inCommon(Field.BYLINE, common));
                    names.withWord(List.of(common)).stream()
                            .filter(shelf -> shelf.kind().space().equals(Dimension.AUTHOR.space()))
                            .forEach(shelf -> ways.add(onShelf(shelf, ranking.byline())));
                    yield new Unit(Unit.any(ways), false, List.of(common));
                }
                case TOPIC -> new Unit(topics(names.withWord(related(typed, common))), false, List.of(common));
            };
        }

        private Unit anywhere(String typed, String common) {
            List<Clause> ways = new ArrayList<>();
            boolean stop = false;
            for (Stems.Stem stem : stems.of(typed)) {
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
                return new Unit(Unit.any(ways), stop, List.of(common));
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
            return new Unit(Unit.any(ways), false, List.copyOf(related));
        }

        /** A word, and its stems in the common script as far as they still say what it is. */
        private Set<String> related(String typed, String common) {
            Set<String> related = new LinkedHashSet<>(List.of(common));
            for (Stems.Stem stem : stems.of(typed)) {
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

        private Clause topics(List<Shelf> shelves) {
            List<Clause> ways = shelves.stream()
                    .filter(shelf -> shelf.kind().isTopic())
                    .<Clause>map(shelf -> onShelf(shelf, ranking.onShelf()))
                    .toList();
            return Unit.any(ways);
        }

        /** Words in a row as they were typed; one alone is itself and no form of it. */
        private List<Unit> phrase(String typed, Scope scope) {
            List<String> row = Meaning.tokens(typed).stream().map(Word::common).toList();
            if (row.isEmpty()) {
                return List.of();
            }
            noted.phrase(row);
            Clause clause = switch (scope) {
                case ANYWHERE -> {
                    List<Clause> ways = new ArrayList<>(List.of(inARow(Field.COMMON, row)));
                    names.called(row).forEach(shelf -> ways.add(onShelf(shelf, ranking.onShelf())));
                    yield Unit.any(ways);
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
}
