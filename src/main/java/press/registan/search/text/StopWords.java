package press.registan.search.text;

import java.util.HashSet;
import java.util.Set;
import press.registan.kernel.Language;

/** The words of a language that say nothing by themselves. */
final class StopWords {

    private final Set<String> written = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    private StopWords() {}

    static StopWords in(Language language) {
        StopWords words = new StopWords();
        Spelling spelling = Spelling.in(language);
        for (String line : SearchFiles.lines("stop-words." + language + ".txt")) {
            for (String word : line.strip().split("\\s+")) {
                words.written.add(word);
                words.folded.add(spelling.fold(word));
            }
        }
        return words;
    }

    /**
     * Whether it is one of them, also written without the letters that a keyboard lacks. «өл», “die”, has a letter more than
     * «ол», “he”, and is none.
     */
    boolean has(String word, String spelt) {
        return written.contains(word) || (word.equals(spelt) && folded.contains(spelt));
    }
}
