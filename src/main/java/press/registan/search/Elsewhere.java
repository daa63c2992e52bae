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
 * How else the words of a question may be written in stories of another script. Only words that no story of their own script
 * has are looked for so: one that has a meaning of its own there only looks like another.
 */
record Elsewhere(Map<String, List<Clause>> ways) {

    static final Elsewhere NOWHERE = new Elsewhere(Map.of());

    /** A shorter form is the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 5;

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
        private final List<String> strange;

        Finder(SearchIndex index, Filters filters, List<Language> languages, Ranking ranking, Asked asked) {
            this.index = index;
            this.filters = filters;
            this.languages = languages;
            this.ranking = ranking;
            this.strange = asked.wanted().stream()
                    .filter(Asked.Word.class::isInstance)
                    .map(part -> ((Asked.Word) part).text())
                    .flatMap(
                            text -> Meaning.tokens(text).stream().map(word -> text.substring(word.start(), word.end())))
                    .distinct()
                    .limit(Meaning.FEW)
                    .filter(this::isStrange)
                    .toList();
        }

        /** In the spellings that a name is usual in. */
        Elsewhere spelt() {
            Map<String, List<Clause>> ways = new HashMap<>();
            for (String typed : strange) {
                List<Clause> forms = new ArrayList<>();
                CommonScript.asked(typed).stream().skip(1).forEach(form -> forms.add(term(form, typed)));
                if (!forms.isEmpty()) {
                    ways.put(typed, forms);
                }
            }
            return new Elsewhere(ways);
        }

        /** And in what is only near to it, or begins so; in its own script in those spellings, too. */
        Elsewhere near() {
            Map<String, List<Clause>> ways = new HashMap<>();
            for (String typed : strange) {
                List<Clause> forms = new ArrayList<>();
                for (String form : CommonScript.asked(typed)) {
                    forms.add(new Clause.Term(Field.COMMON, form, ranking.asked()));
                    forms.add(new Clause.Term(Field.KIN, form, ranking.asked()));
                }
                String form = CommonScript.of(typed);
                Spelling.near(index, form, NEIGHBOURS).forEach(neighbour -> forms.add(term(neighbour, typed)));
                if (form.length() >= SHORTEST_BEGINNING) {
                    forms.add(there(new Clause.Prefix(Field.COMMON, form, ranking.asked()), typed));
                }
                ways.put(typed, forms);
            }
            return new Elsewhere(ways);
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

        /** Whether stories of other scripts are asked, too, and no public one of its own has the word in any form. */
        private boolean isStrange(String typed) {
            if (others(typed).isEmpty()) {
                return false;
            }
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
