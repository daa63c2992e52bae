package press.registan.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import press.registan.kernel.Language;
import press.registan.search.text.Known.Meaning;

/**
 * The words of texts in one language. It never changes and is for any number of threads; an archive of a million stories
 * goes through it.
 */
public final class Analysis {

    private static final Map<Language, Analysis> LANGUAGES = new ConcurrentHashMap<>();
    /** English words are five letters and a space; the list grows where they are shorter. */
    private static final int LETTERS_A_WORD = 6;

    private final Language language;
    private final Spelling spelling;
    private final StopWords stopWords;
    private final Stemmer stemmer;
    private final Known known = new Known();

    private Analysis(Language language) {
        this.language = language;
        this.spelling = Spelling.in(language);
        this.stopWords = StopWords.in(language);
        this.stemmer = Stemmer.in(language);
    }

    /** The analysis of this language; made when it is first asked for. */
    public static Analysis in(Language language) {
        return LANGUAGES.computeIfAbsent(language, Analysis::new);
    }

    /** The words of a text, from the first to the last. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>(text.length() / LETTERS_A_WORD + 1);
        BitSet loud = new BitSet();
        BitSet quiet = new BitSet();
        Tokenizer tokens = new Tokenizer(text);
        while (tokens.next()) {
            Meaning meaning = tokens.isNumber() ? number(tokens) : meaning(tokens);
            loud.set(words.size(), tokens.isLoud());
            quiet.set(words.size(), tokens.isQuiet());
            words.add(meaning.at(tokens.start(), tokens.end(), words.size()));
        }
        if (language == Language.EN) {
            hear(words, loud, quiet);
        }
        return words;
    }

    /**
     * In capitals among small letters WHO is a name, and says something; where all is in capitals nobody can tell. US is
     * always one.
     */
    private static void hear(List<Word> words, BitSet loud, BitSet quiet) {
        for (int i = loud.nextSetBit(0); i >= 0; i = loud.nextSetBit(i + 1)) {
            Word word = words.get(i);
            if (word.stop() && (Tokenizer.isAcronym(word.common()) || isAmongQuiet(i, loud, quiet))) {
                words.set(i, word.speaking());
            }
        }
    }

    /** Figures and single letters are neither. */
    private static boolean isAmongQuiet(int word, BitSet loud, BitSet quiet) {
        int nextLoud = loud.nextSetBit(word + 1);
        int nextQuiet = quiet.nextSetBit(word + 1);
        return loud.previousSetBit(word - 1) <= quiet.previousSetBit(word - 1)
                && (nextLoud < 0 || (nextQuiet >= 0 && nextQuiet < nextLoud));
    }

    private static Meaning number(Tokenizer tokens) {
        String number = new String(tokens.letters(), 0, tokens.length());
        return new Meaning(number, number, false, number, number);
    }

    private Meaning meaning(Tokenizer tokens) {
        Meaning found = known.of(tokens.letters(), tokens.length(), tokens.hash());
        if (found == null) {
            found = reckon(new String(tokens.letters(), 0, tokens.length()));
            known.keep(found, tokens.hash());
        }
        return found;
    }

    private Meaning reckon(String written) {
        String word = bare(written);
        String spelt = orElse(spelling.fold(elided(word)), word);
        String stem = cut(orElse(stemmer.stem(spelt), spelt));
        String common = cut(orElse(CommonScript.of(word), spelt));
        boolean shorter = stem.length() < spelt.length();
        String commonStem = shorter ? cut(orElse(CommonScript.of(asWritten(stem, word)), common)) : common;
        return new Meaning(written, stem, stopWords.has(word, spelt), common, commonStem);
    }

    /** The stem with the letters that were folded, so that ş is not s in the common script; its last letter may be another. */
    private String asWritten(String stem, String word) {
        String whole = beginning(stem, word);
        if (!whole.isEmpty() || stem.length() < 2) {
            return orElse(whole, stem);
        }
        String butOne = beginning(stem.substring(0, stem.length() - 1), word);
        return butOne.isEmpty() ? stem : butOne + stem.charAt(stem.length() - 1);
    }

    /** The longest beginning of the word that is spelt so; empty if there is none. */
    private String beginning(String spelt, String word) {
        for (int length = word.length(); length > 0; length--) {
            String beginning = word.substring(0, length);
            if (spelling.fold(beginning).equals(spelt)) {
                return beginning;
            }
        }
        return "";
    }

    /** Without the English genitive, which foreign names have in every language; but in Uzbek s' is within words. */
    private String bare(String written) {
        boolean genitive = language != Language.UZ && written.endsWith("'s") && written.length() > 3;
        return genitive ? written.substring(0, written.length() - 2) : written;
    }

    /** Côte d’Ivoire is asked for as Ivoire too. */
    private String elided(String word) {
        boolean elided =
                language == Language.EN && word.length() > 3 && (word.startsWith("d'") || word.startsWith("l'"));
        return elided ? word.substring(2) : word;
    }

    private static String orElse(String word, String other) {
        return word.isEmpty() ? other : word;
    }

    /** A word becomes longer where one letter is written as two. */
    private static String cut(String word) {
        if (word.length() <= Tokenizer.LONGEST) {
            return word;
        }
        boolean torn = Character.isHighSurrogate(word.charAt(Tokenizer.LONGEST - 1));
        return word.substring(0, torn ? Tokenizer.LONGEST - 1 : Tokenizer.LONGEST);
    }

    /** A text in small letters, so that capitals do not make names of its words; US, which is no “us”, stays what it is. */
    public static String lowered(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        Tokenizer tokens = new Tokenizer(text);
        int at = 0;
        while (tokens.next()) {
            String word = text.substring(tokens.start(), tokens.end());
            boolean acronym = Tokenizer.isAcronym(word.replace(".", "").toLowerCase(Locale.ROOT));
            lowered.append(text, at, tokens.start()).append(acronym ? word : word.toLowerCase(Locale.ROOT));
            at = tokens.end();
        }
        return lowered.append(text, at, text.length()).toString();
    }

    /** A sign of how words are analysed. When it is not that of an index, the index is made anew. */
    public static String recipe() {
        return Recipe.SIGN;
    }

    /** The languages that a word may be written in, by its letters; never none. */
    public static Set<Language> spelling(String word) {
        return Alphabets.of(word);
    }

    /** The languages of which some texts are in another script than this word; Uzbek and Turkmen always are. */
    public static Set<Language> otherScripts(String word) {
        return Alphabets.apart(word);
    }
}
