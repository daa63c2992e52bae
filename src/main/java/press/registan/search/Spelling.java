package press.registan.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Slips;
import press.registan.search.text.Analysis;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Word;
import press.registan.story.Stories;
import press.registan.story.Story;

/**
 * Finds what was meant where a word was typed that no story has: the nearest word that public stories do have, as it stands
 * there. Thread-safe.
 */
final class Spelling {

    /** A slip of the hand goes unnoticed in a word of these many letters, two in a longer one. */
    private static final int LONG_ENOUGH = 4;

    private static final int LONG = 8;

    private static final int CANDIDATES = 5;

    /** Who types so many words that nobody has wants something else. */
    private static final int MOST_WRONG = 3;

    private final SearchIndex index;
    private final Stories stories;

    Spelling(SearchIndex index, Stories stories) {
        this.index = index;
        this.stories = stories;
    }

    /** The text with every word that no public story has in the spelling of one that some have; empty where that is not to be had. */
    Optional<String> corrected(String text, Filters filters) {
        List<Word> words = Meaning.tokens(text);
        Set<String> known = known(words, text, filters.publicAt());
        StringBuilder corrected = new StringBuilder();
        int at = 0;
        int wrong = 0;
        for (Word word : words) {
            String typed = text.substring(word.start(), word.end());
            if (isOperator(text, word) || known.contains(word.common())) {
                continue;
            }
            Optional<String> meant = ++wrong > MOST_WRONG ? Optional.empty() : meant(typed, word.common(), filters);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            corrected.append(text, at, word.start()).append(meant.get());
            at = word.end();
        }
        return wrong == 0
                ? Optional.empty()
                : Optional.of(corrected.append(text, at, text.length()).toString());
    }

    private static boolean isOperator(String text, Word word) {
        boolean scope = word.end() < text.length() && text.charAt(word.end()) == ':';
        return scope || (text.startsWith("OR", word.start()) && word.end() - word.start() == 2);
    }

    /** The words of a text that any public story has in any form, in the common script. */
    private Set<String> known(List<Word> words, String text, Instant publicAt) {
        Map<String, Clause> forms = words.stream()
                .filter(word -> !isOperator(text, word))
                .collect(Collectors.toMap(
                        Word::common, word -> anyForm(text.substring(word.start(), word.end())), (first, _) -> first));
        Set<Clause> existing = index.existing(forms.values(), publicAt);
        return forms.keySet().stream()
                .filter(word -> existing.contains(forms.get(word)))
                .collect(Collectors.toSet());
    }

    private static Clause anyForm(String typed) {
        List<Clause> ways = new ArrayList<>();
        for (String form : CommonScript.asked(typed)) {
            ways.add(new Clause.Term(Field.COMMON, form));
            ways.add(new Clause.Term(Field.KIN, form));
        }
        Analysis.spelling(typed)
                .forEach(language -> Analysis.in(language)
                        .words(typed)
                        .forEach(word -> ways.add(new Clause.Term(Field.text(language), word.stem()))));
        return new Clause.AtLeast(1, ways);
    }

    private Optional<String> meant(String typed, String common, Filters filters) {
        for (String candidate : near(index, common, CANDIDATES)) {
            Optional<String> written =
                    written(candidate, typed, filters).filter(found -> isSlip(slips(common), typed, found));
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    /** The words of stories that a slip or two lead to from this one, in the common script. */
    static List<String> near(SearchIndex index, String common, int most) {
        if (slips(common) == 0) {
            return List.of();
        }
        Set<String> near = new LinkedHashSet<>(index.near(Field.COMMON, common, slips(common), most));
        near.addAll(index.near(Field.KIN, common, slips(common), most));
        return List.copyOf(near);
    }

    private static int slips(String common) {
        int length = common.codePointCount(0, common.length());
        return length < LONG_ENOUGH ? 0 : length < LONG ? 1 : 2;
    }

    /** In one script the slips can be counted; between two nobody can say. */
    private static boolean isSlip(int slips, String typed, String written) {
        boolean oneScript = Analysis.spelling(typed).stream().anyMatch(Analysis.spelling(written)::contains);
        return !oneScript || Slips.between(typed.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT)) <= slips;
    }

    /** How public stories write what is this in the common script, if any has it; in the script that was typed if there are such. */
    private Optional<String> written(String common, String typed, Filters filters) {
        Filters ownScript =
                new Filters(Map.of(), List.copyOf(Analysis.spelling(typed)), null, null, filters.publicAt());
        Clause has = new Clause.AtLeast(
                1, List.of(new Clause.Term(Field.COMMON, common), new Clause.Term(Field.KIN, common)));
        for (Filters where : List.of(ownScript, Filters.none(filters.publicAt()))) {
            List<Long> ids = index.answer(Question.first(has, where, Sort.RELEVANCE, 3)).hits().stream()
                    .map(Answer.Hit::story)
                    .toList();
            for (Story story : stories.shown(ids)) {
                Optional<String> found = in(story, common);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** As the story writes it most often; a name keeps its capital letter. */
    private static Optional<String> in(Story story, String common) {
        Map<String, Integer> written = new HashMap<>();
        Set<String> parts = new LinkedHashSet<>();
        parts.add(story.headline());
        parts.addAll(StoryText.of(story));
        story.bylines().forEach(byline -> parts.add(byline.name()));
        for (String part : parts) {
            for (Word word : Analysis.in(story.language()).words(part)) {
                String whole = part.substring(word.start(), word.end());
                if (word.common().equals(common)) {
                    written.merge(whole, 1, Integer::sum);
                } else if (word.commonStem().equals(common)) {
                    withoutEnding(whole, common).ifPresent(bare -> written.merge(bare, 1, Integer::sum));
                }
            }
        }
        return written.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The beginning of a word that is this in the common script. */
    private static Optional<String> withoutEnding(String whole, String common) {
        for (int length = whole.length() - 1; length > 0; length--) {
            if (CommonScript.of(whole.substring(0, length)).equals(common)) {
                return Optional.of(whole.substring(0, length));
            }
        }
        return Optional.empty();
    }
}
