package press.registan.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Sound;

/**
 * Finds the stories for what was typed. It asks for them as it was typed, and then less and less strictly, until there are
 * any:
 *
 * <pre>
 *   strict      all words, and names as they are usual in other scripts
 *     │           a page of stories, or a long text: that is it
 *     │           some: with those that are spelt otherwise, or for a name those that sound like it
 *   spelt       and every word as it is usual in other scripts, and places by their other names
 *     │           a page of stories: that is it
 *     │           some: with those that sound alike
 *   heard       and what sounds alike
 *     │           some: these, unless a slip of the hand explains it better; what they have instead is told
 *   corrected   without the slip
 *     │           some: these, and what was meant is told
 *   near        and whatever is near to the words, or begins like them
 *     │           some: these, and what they have instead is told
 *   relaxed     most of the words as they were typed, and at last any
 * </pre>
 *
 * Thread-safe.
 */
final class Finder {

    private final SearchIndex index;
    private final Names names;
    private final Spelling spelling;
    private final Ranking ranking = Ranking.usual();

    Finder(SearchIndex index, Names names, Spelling spelling) {
        this.index = index;
        this.names = names;
        this.spelling = spelling;
    }

    /**
     * @param asked what the text of the query says
     * @param languages those in which a story may be
     * @param facets as in {@link Question}
     */
    Finding find(StoryQuery query, Asked asked, List<Language> languages, Filters filters, int facets) {
        return new Attempt(query, asked, languages, filters, facets).find();
    }

    private final class Attempt {

        private final StoryQuery query;
        private final List<Language> languages;
        private final Filters filters;
        private final int facets;
        private final Scout scout;
        private final Meaning strictly;

        /** In which other spellings it was asked for. */
        private final Set<Elsewhere> tried = new HashSet<>();

        Attempt(StoryQuery query, Asked asked, List<Language> languages, Filters filters, int facets) {
            this.query = query;
            this.languages = languages;
            this.filters = filters;
            this.facets = facets;
            this.scout = new Scout(index, filters, languages, ranking, asked);
            Elsewhere named = scout.named();
            this.strictly = meaning(asked, named);
            if (scout.asked().equals(asked)) {
                tried.add(named);
            }
        }

        Finding find() {
            Finding strict = ask(strictly);
            if (fillsPage(strict) || strict.relaxed() == Relaxed.ANY) {
                return strict;
            }
            return strict.found()
                    ? widened(scout.asksForName() ? scout.heard() : scout.spelt(), strict)
                    : otherwiseSpelt(strict);
        }

        private Finding otherwiseSpelt(Finding none) {
            Finding spelt = widened(scout.spelt(), none);
            if (fillsPage(spelt)) {
                return spelt;
            }
            Finding heard = widened(scout.heard(), spelt);
            return spelt.found() ? heard : instead(heard, none);
        }

        private Finding instead(Finding heard, Finding none) {
            Optional<String> meant = spelling.corrected(query.text(), filters);
            if (heard.found() && meant.filter(this::isHeard).isEmpty()) {
                return heard.in(new Finding.Wording.Near());
            }
            return meant.flatMap(this::corrected)
                    .or(() -> near(none))
                    .or(this::relaxed)
                    .orElse(none);
        }

        /** Whether this is what was typed with other vowels, so that it finds what sounds alike in every script. */
        private boolean isHeard(String text) {
            return Sound.nearlyAlike(CommonScript.of(query.text()), CommonScript.of(text));
        }

        private Optional<Finding> corrected(String text) {
            return Optional.of(ask(meaning(QueryParser.parse(text), Elsewhere.NOWHERE)))
                    .filter(Finding::found)
                    .map(found -> found.in(new Finding.Wording.Corrected(text)));
        }

        private Optional<Finding> near(Finding none) {
            return Optional.of(widened(scout.near(), none))
                    .filter(Finding::found)
                    .map(found -> found.in(new Finding.Wording.Near()));
        }

        private Optional<Finding> relaxed() {
            return strictly.ways().stream()
                    .skip(1)
                    .map(way -> ask(strictly, way))
                    .filter(Finding::found)
                    .findFirst();
        }

        private boolean fillsPage(Finding finding) {
            return finding.answer().total() >= query.size();
        }

        /** With words of another script where that finds more. Nothing is asked twice. */
        private Finding widened(Elsewhere elsewhere, Finding before) {
            if (elsewhere.isEmpty() || !tried.add(elsewhere)) {
                return before;
            }
            Finding after = ask(meaning(scout.asked(), elsewhere));
            return after.answer().total() > before.answer().total() ? after : before;
        }

        private Meaning meaning(Asked asked, Elsewhere elsewhere) {
            return new Meaning(asked, languages, names, ranking, index, elsewhere);
        }

        private Finding ask(Meaning meaning) {
            return ask(meaning, meaning.ways().getFirst());
        }

        private Finding ask(Meaning meaning, Relaxed relaxed) {
            int skip = (int) query.skip();
            int size = Math.min(query.size(), Question.REACH - skip);
            Clause clause = meaning.clause(relaxed, filters.publicAt());
            Question question = new Question(clause, filters, query.sort(), skip, size, facets);
            Answer answer = index.answer(question, meaning.together());
            return new Finding(answer, relaxed, meaning.sought(), new Finding.Wording.AsTyped());
        }
    }
}
