package press.registan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the first of the results in order by how near to each other their words stand. To look where the words stand takes
 * longer than all else, and of thousands of stories with the same words nobody reads but the first pages: so it is looked for
 * in as many as these, and not in every story that has the words.
 */
public final class Together {

    /** So many of the first are put in order; those after them stay behind them as they are. */
    public static final int FIRST = 30;

    private Together() {}

    /** What a story is worth more for: words side by side that were asked for side by side. Nothing for one word. */
    static List<Clause> of(List<Asked.Part> wanted, Ranking ranking) {
        List<String> row = new ArrayList<>();
        for (Asked.Part part : wanted) {
            if (part instanceof Asked.Word(String typed, Asked.Scope scope) && scope == Asked.Scope.ANYWHERE) {
                Meaning.tokens(typed).forEach(token -> row.add(token.common()));
            }
        }
        List<Clause> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < row.size() && ranking.proximity() > 0; i++) {
            pairs.add(new Clause.Phrase(
                    Field.COMMON, row.subList(i, i + 2), ranking.proximitySlop(), ranking.proximity()));
        }
        return pairs;
    }

    /** Whether any of the stories that are asked for is among the first, and their order is that of their worth. */
    public static boolean matters(Question question, List<Clause> together) {
        return !together.isEmpty()
                && question.sort() == Sort.RELEVANCE
                && question.size() > 0
                && question.skip() < FIRST;
    }

    /** How many have to be found to put the first in order and go on to the last that is asked for. */
    public static int reach(Question question) {
        return Math.max(FIRST, question.skip() + question.size());
    }

    /** For an engine that cannot weigh again what it has found: it is asked a second time, for the first among themselves. */
    public static Answer askedTwice(Question question, List<Clause> together, SearchIndex index) {
        if (!matters(question, together)) {
            return index.answer(question);
        }
        Answer found = index.answer(new Question(
                question.clause(), question.filters(), question.sort(), 0, reach(question), question.facets()));
        List<Answer.Hit> first =
                found.hits().subList(0, Math.min(FIRST, found.hits().size()));
        if (first.isEmpty()) {
            return found;
        }
        Set<Long> stories = first.stream().map(Answer.Hit::story).collect(Collectors.toSet());
        Clause among = new Clause.AllOf(
                List.of(new Clause.Preferring(question.clause(), together), new Clause.Among(stories)));
        Question again = Question.first(among, question.filters(), question.sort(), FIRST);
        List<Answer.Hit> hits = new ArrayList<>(index.answer(again).hits());
        hits.addAll(found.hits().subList(first.size(), found.hits().size()));
        return found.with(asked(question, hits));
    }

    private static List<Answer.Hit> asked(Question question, List<Answer.Hit> fromTheFirst) {
        int before = Math.min(question.skip() + question.size(), fromTheFirst.size());
        return fromTheFirst.subList(Math.min(question.skip(), before), before);
    }
}
