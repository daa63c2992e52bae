package press.registan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.Counterparts;
import press.registan.search.text.Word;

/**
 * Finds how else the words of a question may be written in stories of another script, for a question that is asked of stories
 * in some languages. All that it finds is worth less than the word itself.
 */
final class Scout {

    private static final int SHORTEST_NAME = 3;

    /** All words of an index are gone through for that, which takes some milliseconds: for the first few of a question. */
    private static final int HEARD = 3;

    private final SearchIndex index;
    private final Filters filters;
    private final List<Language> languages;
    private final Variants variants;
    private final Asked asked;
    private final List<String> parts;
    private final List<String> words;

    /** Asked when it is first needed, of all words at once; null before. */
    private @Nullable Set<String> strange;

    Scout(SearchIndex index, Filters filters, List<Language> languages, Ranking ranking, Asked asked) {
        this.index = index;
        this.filters = filters;
        this.languages = languages;
        this.variants = new Variants(index, ranking);
        this.asked = together(asked);
        this.parts = this.asked.wanted().stream()
                .filter(Asked.Word.class::isInstance)
                .map(part -> ((Asked.Word) part).text())
                .filter(part -> !others(part).isEmpty())
                .distinct()
                .limit(Meaning.FEW)
                .toList();
        this.words = parts.stream()
                .flatMap(part -> words(part).stream())
                .filter(word -> !others(word).isEmpty() && !isStop(word))
                .distinct()
                .limit(Meaning.FEW)
                .toList();
    }

    /** What was asked, but a name of two words is one with a hyphen, since it may be one word elsewhere. */
    Asked asked() {
        return asked;
    }

    private static Asked together(Asked asked) {
        List<Asked.Part> wanted = new ArrayList<>(asked.wanted());
        List<Asked.Part> names = wanted.stream().filter(Scout::isPartOfName).toList();
        int first = names.size() == 2 ? wanted.indexOf(names.getFirst()) : -1;
        if (first < 0 || !wanted.get(first + 1).equals(names.getLast())) {
            return asked;
        }
        String both = names.stream().map(part -> ((Asked.Word) part).text()).collect(Collectors.joining("-"));
        wanted.set(first, new Asked.Word(both, Asked.Scope.ANYWHERE));
        wanted.remove(first + 1);
        return new Asked(wanted, asked.unwanted(), asked.from(), asked.to());
    }

    /** Whether nothing but a name is asked for: who does wants all that is called so, and not only some stories that are. */
    boolean asksForName() {
        return asked.wanted().stream()
                .allMatch(part -> part instanceof Asked.Word(String typed, Asked.Scope scope)
                        && scope == Asked.Scope.ANYWHERE
                        && (isCapital(typed) || Counterparts.isKind(typed)));
    }

    /** Not The, and not Lake. */
    private static boolean isPartOfName(Asked.Part part) {
        return part instanceof Asked.Word(String typed, Asked.Scope scope)
                && scope == Asked.Scope.ANYWHERE
                && isCapital(typed)
                && !Counterparts.isKind(typed)
                && !isStop(typed);
    }

    private static boolean isStop(String typed) {
        return Analysis.spelling(typed).stream()
                .flatMap(language -> Analysis.in(language).words(typed).stream())
                .anyMatch(Word::stop);
    }

    private static List<String> words(String part) {
        return Meaning.tokens(part).stream()
                .map(word -> part.substring(word.start(), word.end()))
                .toList();
    }

    /** Names, which begin with a capital letter, in the other spellings that they are usual in. */
    Elsewhere named() {
        return elsewhere(word -> isName(word) ? variants.spellings(word) : List.of(), _ -> List.of());
    }

    /**
     * And words that no story of their own script has; places by their other names, and as one word; what a place is may be
     * missing.
     */
    Elsewhere spelt() {
        return elsewhere(this::spelt, this::oneName);
    }

    /** And words of stories that sound like these, or are these in two. */
    Elsewhere heard() {
        return elsewhere(this::heard, this::oneName);
    }

    /** And every word in what is only near to it, or begins so; in its usual spellings in its own script, too. */
    Elsewhere near() {
        Map<String, List<Clause>> ways =
                new HashMap<>(elsewhere(this::near, this::nearName).ways());
        for (String word : words) {
            List<Clause> own = new ArrayList<>(ways.getOrDefault(word, List.of()));
            own.addAll(variants.itself(word));
            ways.put(word, own);
        }
        return new Elsewhere(ways);
    }

    /** Each word, and each name of several, with what it may be in stories of other scripts only. */
    private Elsewhere elsewhere(Function<String, List<Clause>> ofWord, Function<String, List<Clause>> ofPart) {
        Map<String, List<Clause>> ways = new HashMap<>();
        words.forEach(word -> put(ways, word, ofWord.apply(word)));
        parts.stream().filter(part -> words(part).size() > 1).forEach(part -> put(ways, part, ofPart.apply(part)));
        return new Elsewhere(ways);
    }

    private void put(Map<String, List<Clause>> ways, String typed, List<Clause> found) {
        if (!found.isEmpty()) {
            ways.put(
                    typed,
                    List.of(new Clause.AllOf(List.of(new Clause.AtLeast(1, found), new Clause.In(others(typed))))));
        }
    }

    private List<Clause> spelt(String word) {
        if (Counterparts.isKind(word)) {
            return hasName() ? orMissing(variants.usual(word)) : List.of();
        }
        if (isNameOrStrange(word)) {
            return variants.usual(word);
        }
        return isCapital(word) ? variants.counterparts(word) : List.of();
    }

    private static List<Clause> orMissing(List<Clause> ways) {
        return Stream.concat(ways.stream(), Stream.of(new Clause.Everything())).toList();
    }

    private List<Clause> heard(String word) {
        List<Clause> ways = new ArrayList<>(spelt(word));
        if (!Counterparts.isKind(word) && words.indexOf(word) < HEARD && isNameOrStrange(word)) {
            ways.addAll(variants.alike(word));
        }
        return ways;
    }

    private List<Clause> near(String word) {
        List<Clause> ways = new ArrayList<>(spelt(word));
        if (ways.isEmpty()) {
            ways.addAll(variants.usual(word));
        }
        ways.addAll(variants.nearlyAlike(word));
        ways.addAll(variants.beside(word));
        return ways;
    }

    private List<Clause> oneName(String part) {
        return isCapital(part) ? variants.joined(whole(part)) : List.of();
    }

    private List<Clause> nearName(String part) {
        List<Clause> ways = new ArrayList<>(variants.joined(whole(part)));
        ways.addAll(variants.beside(whole(part)));
        return ways;
    }

    private static String whole(String part) {
        return String.join("", words(part));
    }

    /** A lake is one of many, Lake Balkhash is called something. */
    private boolean hasName() {
        return words.stream().anyMatch(word -> !Counterparts.isKind(word) && isNameOrStrange(word));
    }

    private boolean isNameOrStrange(String word) {
        return isName(word) || strange().contains(word);
    }

    /** The words that no public story of their own script has in any form. */
    private Set<String> strange() {
        if (strange == null) {
            Set<String> unknown = new HashSet<>();
            Map<String, Clause> own = new HashMap<>();
            for (String word : words) {
                if (!isName(word) && !Counterparts.isKind(word)) {
                    unknown.add(word);
                    inOwnScript(word).ifPresent(clause -> own.put(word, clause));
                }
            }
            Set<Clause> existing = index.existing(own.values(), filters.publicAt());
            own.forEach((word, clause) -> {
                if (existing.contains(clause)) {
                    unknown.remove(word);
                }
            });
            strange = unknown;
        }
        return strange;
    }

    /** The word in any form; empty where stories may be in no language that is written so. */
    private Optional<Clause> inOwnScript(String word) {
        List<Clause> forms = new Stems(languages)
                .of(word).stream()
                        .<Clause>map(stem -> new Clause.Term(Field.text(stem.language()), stem.stem()))
                        .toList();
        return forms.isEmpty() ? Optional.empty() : Optional.of(new Clause.AtLeast(1, forms));
    }

    private static boolean isName(String typed) {
        return typed.length() >= SHORTEST_NAME
                && isCapital(typed)
                && typed.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isCapital(String typed) {
        return Character.isUpperCase(typed.codePointAt(0));
    }

    /** In which languages stories may have it in another script. */
    private List<Language> others(String typed) {
        Set<Language> others = Analysis.otherScripts(typed);
        return languages.stream().filter(others::contains).toList();
    }
}
