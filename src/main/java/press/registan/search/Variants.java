package press.registan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Counterparts;
import press.registan.search.text.PlaceForms;
import press.registan.search.text.Sound;

/**
 * As what else one word may be found, from what is usual to what is only near to it. All of it is worth less than the word
 * itself.
 */
final class Variants {

    /** A shorter form is the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 5;

    /** In a shorter form two other vowels make another name. */
    private static final int LONG = 5;

    /** No name of a place is longer, and each letter more is a place where it may be parted. */
    private static final int LONGEST = 24;

    /** So many words that are written nearly alike are looked at, and so many of them looked for. */
    private static final int LOOKED_AT = 500;

    private static final int NEIGHBOURS = 5;

    /** A name may be two words elsewhere: both of so many letters, in so many spellings, at the likeliest places. */
    private static final int SHORTEST_PART = 2;

    private static final int SPELLINGS = 3;
    private static final int PLACES = 3;

    /** What only sounds alike is worth this part of what is a usual spelling. */
    private static final float ALIKE = 0.5f;

    private final SearchIndex index;
    private final Ranking ranking;

    Variants(SearchIndex index, Ranking ranking) {
        this.index = index;
        this.ranking = ranking;
    }

    /** The spellings of a word, its forms in Russian, and its counterparts. */
    List<Clause> usual(String word) {
        List<Clause> ways = new ArrayList<>();
        if (!Counterparts.isKind(word)) {
            PlaceForms forms = PlaceForms.of(word);
            ways.addAll(spellings(word));
            ways.addAll(terms(Field.COMMON, forms.whole()));
            ways.addAll(terms(Field.KIN, forms.stems()));
        }
        ways.addAll(counterparts(word));
        return ways;
    }

    /** The other spellings that are usual for the letters of a word. */
    List<Clause> spellings(String word) {
        return terms(Field.COMMON, CommonScript.asked(word).stream().skip(1).toList());
    }

    /** What a place, or what it is, is called in other languages. */
    List<Clause> counterparts(String word) {
        Counterparts.Found found = Counterparts.of(word);
        List<Clause> ways = new ArrayList<>(terms(Field.COMMON, found.whole()));
        ways.addAll(terms(Field.KIN, found.stems()));
        found.rows().forEach(row -> ways.add(row(row)));
        return ways;
    }

    /** The word itself in whatever spelling, in its own script too. */
    List<Clause> itself(String word) {
        List<Clause> ways = new ArrayList<>();
        for (String form : CommonScript.asked(word)) {
            ways.add(term(Field.COMMON, form));
            ways.add(term(Field.KIN, form));
        }
        return ways;
    }

    /** A name of several words as one: Актерек for Ак-Терек. */
    List<Clause> joined(String name) {
        List<Clause> ways = new ArrayList<>(terms(Field.COMMON, CommonScript.asked(name)));
        ways.addAll(terms(Field.KIN, PlaceForms.of(name).stems()));
        ways.addAll(counterparts(name));
        return ways;
    }

    /** Words of stories that sound like this one, and the word as two. */
    List<Clause> alike(String word) {
        return alikeOrParted(word, Sound::alike);
    }

    /** And those that sound like it but for a vowel. */
    List<Clause> nearlyAlike(String word) {
        return alikeOrParted(word, Sound::nearlyAlike);
    }

    private List<Clause> alikeOrParted(String word, BiPredicate<String, String> isAlike) {
        List<Clause> ways = new ArrayList<>(alike(CommonScript.of(word), isAlike));
        ways.addAll(parted(word));
        return ways;
    }

    private List<Clause> alike(String form, BiPredicate<String, String> isAlike) {
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

    /** What a slip or two lead to from a word, and what begins like it. */
    List<Clause> beside(String word) {
        String form = CommonScript.of(word);
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
}
