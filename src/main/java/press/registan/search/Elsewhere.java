package press.registan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Word;

/**
 * How else the words of a question may be written in stories of another script. Names are looked for so always, other words
 * where no story of their own script has them: one that has a meaning of its own only looks like another.
 */
record Elsewhere(Map<String, List<Clause>> ways) {

    static final Elsewhere NOWHERE = new Elsewhere(Map.of());

    /** A shorter form is the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 5;

    private static final int SHORTEST_NAME = 3;

    private static final int NEIGHBOURS = 5;

    Elsewhere {
        ways = Map.copyOf(ways);
    }

    /** What the word may be found as, beside itself; in the spelling in which it was typed. */
    List<Clause> of(String typed) {
        return ways.getOrDefault(typed, List.of());
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }

    /** Finds the ways for a question that is asked of stories in some languages. */
    static final class Finder {

        private final SearchIndex index;
        private final Filters filters;
        private final List<Language> languages;
        private final Ranking ranking;
        private final List<String> parts;
        private final List<String> words;

        Finder(SearchIndex index, Filters filters, List<Language> languages, Ranking ranking, Asked asked) {
            this.index = index;
            this.filters = filters;
            this.languages = languages;
            this.ranking = ranking;
            this.parts = asked.wanted().stream()
                    .filter(Asked.Word.class::isInstance)
                    .map(part -> ((Asked.Word) part).text())
                    .distinct()
                    .limit(Meaning.FEW)
                    .toList();
            this.words = parts.stream()
                    .flatMap(
                            part -> Meaning.tokens(part).stream().map(word -> part.substring(word.start(), word.end())))
                    .filter(word -> !others(word).isEmpty())
                    .distinct()
                    .limit(Meaning.FEW)
                    .toList();
        }

        /** Names, which begin with a capital letter, in the other spellings that they are usual in. */
        Elsewhere named() {
            return in(words.stream().filter(Finder::isName).toList());
        }

        /** And words that no story of their own script has. */
        Elsewhere spelt() {
            return in(words.stream()
                    .filter(word -> isName(word) || isStrange(word))
                    .toList());
        }

        private Elsewhere in(List<String> chosen) {
            Map<String, List<Clause>> ways = new HashMap<>();
            for (String typed : chosen) {
                List<Clause> forms = CommonScript.asked(typed).stream()
                        .skip(1)
                        .map(form -> term(form, typed))
                        .toList();
                if (!forms.isEmpty()) {
                    ways.put(typed, forms);
                }
            }
            return new Elsewhere(ways);
        }

        /**
         * Every word in what is only near to it, or begins so, and in those spellings in its own script, too; of one with a
         * hyphen also the whole, as {@code Ак-Терек} is {@code Актерек} elsewhere.
         */
        Elsewhere near() {
            Map<String, List<Clause>> ways = new HashMap<>();
            for (String typed : words) {
                List<Clause> forms = new ArrayList<>();
                for (String form : CommonScript.asked(typed)) {
                    forms.add(new Clause.Term(Field.COMMON, form, ranking.asked()));
                    forms.add(new Clause.Term(Field.KIN, form, ranking.asked()));
                }
                forms.addAll(beside(CommonScript.of(typed), typed));
                ways.put(typed, forms);
            }
            for (String part : parts) {
                List<Word> tokens = Meaning.tokens(part);
                if (tokens.size() > 1 && !others(part).isEmpty()) {
                    StringBuilder joined = new StringBuilder();
                    tokens.forEach(token -> joined.append(part, token.start(), token.end()));
                    String form = CommonScript.of(joined.toString());
                    List<Clause> forms = new ArrayList<>(List.of(term(form, part)));
                    forms.addAll(beside(form, part));
                    ways.put(part, forms);
                }
            }
            return new Elsewhere(ways);
        }

        private List<Clause> beside(String form, String typed) {
            List<Clause> forms = new ArrayList<>();
            Spelling.near(index, form, NEIGHBOURS).forEach(neighbour -> forms.add(term(neighbour, typed)));
            if (form.length() >= SHORTEST_BEGINNING) {
                forms.add(there(new Clause.Prefix(Field.COMMON, form, ranking.asked()), typed));
            }
            return forms;
        }

        private static boolean isName(String typed) {
            return typed.length() >= SHORTEST_NAME
                    && Character.isUpperCase(typed.codePointAt(0))
                    && typed.chars().anyMatch(Character::isLowerCase);
        }

        private Clause term(String form, String typed) {
            return there(new Clause.Term(Field.COMMON, form, ranking.asked()), typed);
        }

        private Clause there(Clause clause, String typed) {
            return new Clause.AllOf(List.of(clause, new Clause.In(others(typed))));
        }

        private List<Language> others(String typed) {
            return languages.stream()
                    .filter(language -> !Analysis.spelling(typed).contains(language))
                    .toList();
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
}
