package press.registan.search.text;

import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Language;

/** The words of a language that say nothing by themselves. */
final class StopWords {

    private final Set<String> written;
    private final Set<String> folded;

    private final boolean twoScripts;

    private StopWords(Set<String> written, Spelling spelling) {
        this.written = written;
        this.twoScripts = spelling.isOfTwoScripts();
        this.folded = written.stream().map(spelling::fold).collect(Collectors.toUnmodifiableSet());
    }

    static StopWords in(Language language) {
        return new StopWords(SearchFiles.words(SearchFiles.stopWords(language)), Spelling.in(language));
    }

    /**
     * Whether it is one of them, also written without the letters that a keyboard lacks. «өл», “die”, has a letter more than
     * «ол», “he”, and is none.
     */
    boolean has(String word, String spelt) {
        return written.contains(word) || ((twoScripts || word.equals(spelt)) && folded.contains(spelt));
    }
}
