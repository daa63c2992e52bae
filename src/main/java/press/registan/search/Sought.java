package press.registan.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.text.Word;

/** The words that are looked for, so that they can be marked where they were found. For one thread while it is filled. */
final class Sought {

    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);
    private final Set<String> commons = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    void stem(Language language, String stem) {
        stems.computeIfAbsent(language, _ -> new HashSet<>()).add(stem);
    }

    void common(String common) {
        commons.add(common);
    }

    /** What a way in the common script looks for. */
    void commonOf(Clause way) {
        switch (way) {
            case Clause.Term term -> common(term.token());
            case Clause.AllOf all -> all.of().forEach(this::commonOf);
            case Clause.AtLeast some -> some.of().forEach(this::commonOf);
            case Clause.Phrase phrase -> phrase(phrase.tokens());
            case Clause.Prefix _,
                    Clause.OnShelf _,
                    Clause.Without _,
                    Clause.Preferring _,
                    Clause.Newer _,
                    Clause.Within _,
                    Clause.In _,
                    Clause.Among _,
                    Clause.Everything _ -> {}
        }
    }

    void phrase(List<String> tokens) {
        phrases.add(List.copyOf(tokens));
    }

    boolean isEmpty() {
        return stems.isEmpty() && commons.isEmpty() && phrases.isEmpty();
    }

    /** Which of the words of a text in this language are looked for. */
    boolean[] in(List<Word> words, Language language) {
        boolean[] found = new boolean[words.size()];
        Set<String> own = stems.getOrDefault(language, Set.of());
        for (int i = 0; i < found.length; i++) {
            Word word = words.get(i);
            found[i] = (!word.stop() && own.contains(word.stem()))
                    || commons.contains(word.common())
                    || commons.contains(word.commonStem());
        }
        for (List<String> phrase : phrases) {
            mark(words, phrase, found);
        }
        return found;
    }

    private static void mark(List<Word> words, List<String> phrase, boolean[] found) {
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            int length = 0;
            while (length < phrase.size() && words.get(i + length).common().equals(phrase.get(length))) {
                length++;
            }
            if (length == phrase.size()) {
                Arrays.fill(found, i, i + length, true);
            }
        }
    }
}
