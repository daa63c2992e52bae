package press.registan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Counterparts;
import press.registan.search.text.PlaceForms;
import press.registan.search.text.Sound;
import press.registan.search.text.Word;

/**
 * Finds how else the words of a question may be written in stories of another script, for a question that is asked of stories
 * in some languages. All that it finds is worth less than the word itself.
 */
final class Scout {

    /** A shorter form is the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 5;

    private static final int SHORTEST_NAME = 3;

    /** In a shorter form two other vowels make another name. */
    private static final int LONG = 5;

    /** No name of a place is longer, and each letter more is a place where it may be parted. */
    private static final int LONGEST = 24;

    /** So many words that are written nearly alike are looked at, and so many of them looked for. */
    private static final int LOOKED_AT = 500;

    private static final int NEIGHBOURS = 5;

    /** All words of an index are gone through for that, which takes some milliseconds: for the first few of a question. */
    private static final int HEARD = 3;

    /** A name may be two words elsewhere: both of so many letters, in so many spellings, at the likeliest places. */
    private static final int SHORTEST_PART = 2;

    private static final int SPELLINGS = 3;
    private static final int PLACES = 3;

    /** What only sounds alike is worth this part of what is a usual spelling. */
    private static final float ALIKE = 0.5f;

    private final SearchIndex index;
    private final Filters filters;
    private final List<Language> languages;
    private final Ranking ranking;
    private final Asked asked;
    private final List<String> parts;
    private final List<String> words;
    private final Map<String, Boolean> strange = new HashMap<>();

    Scout(SearchIndex index, Filters filters, List<Language> languages, Ranking ranking, Asked asked) {
        this.index = index;
        this.filters = filters;
        this.languages = languages;
        this.ranking = ranking;
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
        return elsewhere(word -> isName(word) ? spellings(word) : List.of(), _ -> List.of());
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
            for (String form : CommonScript.asked(word)) {
                own.add(term(Field.COMMON, form));
                own.add(term(Field.KIN, form));
            }
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
        if (!Counterparts.isKind(word)) {
            return isNameOrStrange(word) ? usual(word) : isCapital(word) ? of(Counterparts.of(word)) : List.of();
        }
        List<Clause> ways = new ArrayList<>();
        if (hasName()) {
            ways.addAll(usual(word));
            ways.add(new Clause.Everything());
        }
        return ways;
    }

    private List<Clause> heard(String word) {
        List<Clause> ways = new ArrayList<>(spelt(word));
        if (!Counterparts.isKind(word) && words.indexOf(word) < HEARD && isNameOrStrange(word)) {
            ways.addAll(alike(word, Sound::alike));
            ways.addAll(parted(word));
        }
        return ways;
    }

    private List<Clause> near(String word) {
        List<Clause> ways = new ArrayList<>(spelt(word));
        if (ways.isEmpty()) {
            ways.addAll(usual(word));
        }
        ways.addAll(alike(word, Sound::nearlyAlike));
        ways.addAll(parted(word));
        ways.addAll(beside(CommonScript.of(word)));
        return ways;
    }

    private List<Clause> oneName(String part) {
        return isCapital(part) ? joined(part) : List.of();
    }

    private List<Clause> nearName(String part) {
        List<Clause> ways = new ArrayList<>(joined(part));
        ways.addAll(beside(CommonScript.of(String.join("", words(part)))));
        return ways;
    }

    /** A lake is one of many, Lake Balkhash is called something. */
    private boolean hasName() {
        return words.stream().anyMatch(word -> !Counterparts.isKind(word) && isNameOrStrange(word));
    }

    private boolean isNameOrStrange(String word) {
        return isName(word) || strange.computeIfAbsent(word, this::isStrange);
    }

    /** The spellings of a word, its forms in Russian, and its counterparts. */
    private List<Clause> usual(String word) {
        Counterparts.Found counterparts = Counterparts.of(word);
        List<Clause> ways = new ArrayList<>();
        if (!counterparts.kind()) {
            PlaceForms forms = PlaceForms.of(word);
            ways.addAll(spellings(word));
            ways.addAll(terms(Field.COMMON, forms.whole()));
            ways.addAll(terms(Field.KIN, forms.stems()));
        }
        ways.addAll(of(counterparts));
        return ways;
    }

    private List<Clause> spellings(String word) {
        return terms(Field.COMMON, CommonScript.asked(word).stream().skip(1).toList());
    }

    private List<Clause> of(Counterparts.Found counterparts) {
        List<Clause> ways = new ArrayList<>(terms(Field.COMMON, counterparts.whole()));
        ways.addAll(terms(Field.KIN, counterparts.stems()));
        counterparts.rows().forEach(row -> ways.add(row(row)));
        return ways;
    }

    /** Words of stories that sound like this one. */
    private List<Clause> alike(String word, BiPredicate<String, String> isAlike) {
        String form = CommonScript.of(word);
        if (form.length() < LONG - 1) {
            return List.of();
        }
        return index.near(Field.COMMON, form, form.length() < LONG ? 1 : 2, LOOKED_AT).stream()
                .filter(other -> isAlike.test(form, other))
                .limit(NEIGHBOURS)
                .<Clause>map(other -> new Clause.Term(Field.COMMON, other, ranking.asked() * ALIKE))
                .toList();
    }

    /** The word as two, where stories have both: Шолак-Копа for Sholaqqopa. */
    private List<Clause> parted(String word) {
        if (word.length() < LONG || word.length() > LONGEST) {
            return List.of();
        }
        List<List<String>> pairs = new ArrayList<>();
        Set<String> tokens = new LinkedHashSet<>();
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            List<String> before = ofPart(word.substring(0, i));
            List<String> behind = ofPart(word.substring(i));
            tokens.addAll(before);
            tokens.addAll(behind);
            before.forEach(one -> behind.forEach(other -> pairs.add(List.of(one, other))));
        }
        Map<String, Long> stories = index.frequencies(Field.COMMON, tokens);
        return pairs.stream()
                .filter(pair -> rarer(pair, stories) > 0)
                .sorted(Comparator.comparingLong(pair -> -rarer(pair, stories)))
                .distinct()
                .limit(PLACES)
                .map(this::row)
                .toList();
    }

    private static List<String> ofPart(String part) {
        return CommonScript.asked(part).stream()
                .filter(form -> !form.isEmpty())
                .limit(SPELLINGS)
                .toList();
    }

    private static long rarer(List<String> tokens, Map<String, Long> stories) {
        return tokens.stream()
                .mapToLong(token -> stories.getOrDefault(token, 0L))
                .min()
                .orElse(0);
    }

    /** A name of several words as one: Актерек for Ак-Терек. */
    private List<Clause> joined(String part) {
        String whole = String.join("", words(part));
        List<Clause> ways = new ArrayList<>(terms(Field.COMMON, CommonScript.asked(whole)));
        ways.addAll(terms(Field.KIN, PlaceForms.of(whole).stems()));
        ways.addAll(of(Counterparts.of(whole)));
        return ways;
    }

    private List<Clause> beside(String form) {
        List<Clause> ways = new ArrayList<>(terms(Field.COMMON, Spelling.near(index, form, NEIGHBOURS)));
        if (form.length() >= SHORTEST_BEGINNING) {
            ways.add(new Clause.Prefix(Field.COMMON, form, ranking.asked()));
        }
        return ways;
    }

    private List<Clause> terms(Field field, Collection<String> forms) {
        return forms.stream().map(form -> term(field, form)).toList();
    }

    private Clause row(List<String> forms) {
        return new Clause.Phrase(Field.COMMON, forms, 0, ranking.asked());
    }

    private Clause term(Field field, String form) {
        return new Clause.Term(field, form, ranking.asked());
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

    /** Whether no public story of its own script has the word in any form. */
    private boolean isStrange(String typed) {
        List<Clause> own = new ArrayList<>();
        for (Language language : languages) {
            if (Analysis.spelling(typed).contains(language)) {
                for (Word word : Analysis.in(language).words(typed)) {
                    own.add(new Clause.Term(Field.text(language), word.stem()));
                }
            }
        }
        return own.isEmpty()
                || index.answer(Question.count(new Clause.AtLeast(1, own), Filters.none(filters.publicAt())))
                                .total()
                        == 0;
    }
}
