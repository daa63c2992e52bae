package press.registan.search.text;

import press.registan.kernel.Language;

/** Takes the endings off a word, so that its forms are looked for as one. For any number of threads. */
@FunctionalInterface
interface Stemmer {

    /** The stem of a word in the one spelling of its language; never empty for a word that is not. */
    String stem(String word);

    /** The one place that says whose stemmer serves a language. */
    static Stemmer in(Language language) {
        return switch (language) {
            case EN -> new EnglishWords();
            case RU, KK, KY, UZ, TG, TK -> Endings.of(language);
        };
    }
}
