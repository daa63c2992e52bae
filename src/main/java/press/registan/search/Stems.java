package press.registan.search;

import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;

/** What a word may be as a word of some languages: of those among them that are written so. */
record Stems(List<Language> languages) {

    Stems {
        languages = List.copyOf(languages);
    }

    /** A word as one language has it. */
    record Stem(Language language, String stem, boolean stop, String commonStem) {}

    List<Stem> of(String typed) {
        Set<Language> spelling = Analysis.spelling(typed);
        return languages.stream()
                .filter(spelling::contains)
                .flatMap(language -> Analysis.in(language).words(typed).stream()
                        .limit(1)
                        .map(word -> new Stem(language, word.stem(), word.stop(), word.commonStem())))
                .toList();
    }

    /** Whether it is a stop word in any of them. */
    boolean isStop(String typed) {
        return of(typed).stream().anyMatch(Stem::stop);
    }
}
