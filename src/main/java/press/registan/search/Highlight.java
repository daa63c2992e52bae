package press.registan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;
import press.registan.story.Passage;
import press.registan.story.Story;

/** Shows where in a story that was found what was looked for stands: in its own words, in whole phrases. */
final class Highlight {

    /** A reader sees so many pieces of a story. */
    static final int FRAGMENTS = 3;

    /** Of a very long text only the beginning is looked through. */
    private static final int MOST_LETTERS = 200_000;

    private static final int MOST_PASSAGES = 2_000;

    private Highlight() {}

    /** A piece, where it stands in the story, and how many different words of those looked for are in it. */
    private record Candidate(int order, Marked marked, int distinct) {}

    /** The headline with what was looked for marked. */
    static Marked headline(Story story, Sought sought) {
        return mark(story.headline(), story.language(), sought);
    }

    /**
     * The pieces of the text that have the most of what was looked for, in their order in the story; the summary where none
     * has any.
     */
    static List<Marked> fragments(Story story, Sought sought) {
        if (sought.isEmpty()) {
            return summary(story);
        }
        List<Candidate> candidates = new ArrayList<>();
        int letters = 0;
        int order = 0;
        for (String part : StoryText.of(story)) {
            letters += part.length();
            if (letters > MOST_LETTERS || order > MOST_PASSAGES) {
                break;
            }
            order = candidates(part, story.language(), sought, order, candidates);
        }
        List<Candidate> best = candidates.stream()
                .sorted(Comparator.comparingInt((Candidate one) -> -one.distinct())
                        .thenComparingInt(Candidate::order))
                .limit(FRAGMENTS)
                .sorted(Comparator.comparingInt(Candidate::order))
                .toList();
        return best.isEmpty()
                ? summary(story)
                : best.stream().map(Candidate::marked).toList();
    }

    private static List<Marked> summary(Story story) {
        return story.summary().isEmpty() ? List.of() : List.of(Marked.plain(story.summary()));
    }

    private static int candidates(String part, Language language, Sought sought, int order, List<Candidate> into) {
        List<Word> words = Analysis.in(language).words(part);
        boolean[] found = sought.in(words, language);
        int next = order;
        int word = 0;
        for (Passage passage : Passage.of(part, language, MOST_PASSAGES)) {
            Set<String> distinct = new HashSet<>();
            List<Word> marked = new ArrayList<>();
            while (word < words.size() && words.get(word).start() < passage.to()) {
                Word one = words.get(word);
                if (found[word] && one.start() >= passage.from() && one.end() <= passage.to()) {
                    marked.add(one);
                    distinct.add(one.stem());
                }
                word++;
            }
            if (!marked.isEmpty()) {
                into.add(new Candidate(next, marked(part, passage.from(), passage.to(), marked), distinct.size()));
            }
            next++;
        }
        return next;
    }

    private static Marked mark(String text, Language language, Sought sought) {
        List<Word> words = Analysis.in(language).words(text);
        boolean[] found = sought.in(words, language);
        List<Word> marked = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                marked.add(words.get(i));
            }
        }
        return marked(text, 0, text.length(), marked);
    }

    /** Words that stand side by side are marked as one, with the space between them. */
    private static Marked marked(String text, int from, int to, List<Word> words) {
        List<Marked.Piece> pieces = new ArrayList<>();
        int at = from;
        int i = 0;
        while (i < words.size()) {
            int start = words.get(i).start();
            int end = words.get(i).end();
            while (i + 1 < words.size()
                    && text.substring(end, words.get(i + 1).start()).isBlank()) {
                i++;
                end = words.get(i).end();
            }
            add(pieces, text, at, start, false);
            add(pieces, text, start, end, true);
            at = end;
            i++;
        }
        add(pieces, text, at, to, false);
        return new Marked(pieces);
    }

    private static void add(List<Marked.Piece> pieces, String text, int from, int to, boolean found) {
        if (from < to) {
            pieces.add(new Marked.Piece(text.substring(from, to), found));
        }
    }
}
