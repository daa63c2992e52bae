package press.registan.money.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that matter, found by a hash that the lexer reckons while it reads, without making a string of each word of a
 * text. Immutable once read.
 */
final class Lexicon {

    /** Longer than any word of the files. */
    static final int LONGEST = 40;

    /** A power of two, and always at least half empty. */
    private static final int FIRST_SIZE = 1 << 10;

    /** A bit for each hash that a word has, sixteen kilobytes that say no to most words of any text. */
    private static final int FILTER = (1 << 11) - 1;

    private final long[] filter = new long[FILTER + 1];
    private int[] hashes = new int[FIRST_SIZE];
    private @Nullable Word[] words = new Word[FIRST_SIZE];
    private int size;

    /** The lexicon of the files, read when it is first asked for. */
    static Lexicon known() {
        return Known.LEXICON;
    }

    /** The words between an amount and its conversion. */
    static Lexicon ofConversions() {
        return Conversions.LEXICON;
    }

    /** The words right beside amounts that make them more, less or none. */
    static Lexicon ofNeighbours() {
        return Beside.LEXICON;
    }

    private static final class Beside {
        static final Lexicon LEXICON = WordFiles.readNeighbours();
    }

    private static final class Conversions {
        static final Lexicon LEXICON = WordFiles.readConversions();
    }

    private static final class Known {
        static final Lexicon LEXICON = WordFiles.read();
    }

    /** One step of the hash, for each folded letter of a word; begins with 0. */
    static int hash(int before, char folded) {
        return before * 31 + folded;
    }

    /** The word that stands there, null if it is none of these; {@code hash} is that of its folded letters. */
    @Nullable Word at(char[] text, int start, int end, int hash) {
        if ((filter[hash >>> 6 & FILTER] & 1L << hash) == 0) {
            return null;
        }
        int mask = words.length - 1;
        for (int slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
            Word word = words[slot];
            if (word == null) {
                return null;
            }
            if (hashes[slot] == hash && matches(word.form, text, start, end)) {
                return word;
            }
        }
    }

    /** The word of this form, folded already or not; null if there is none. */
    @Nullable Word find(String form) {
        char[] folded = Letters.fold(form).toCharArray();
        return at(folded, 0, folded.length, hash(folded));
    }

    /** The word of this form, which may be several words with spaces; made if it is new. */
    Word word(String form) {
        String folded = Letters.fold(form);
        int first = firstLetters(folded);
        if (first == folded.length() || isSign(folded)) {
            return one(folded);
        }
        Word beginning = one(folded.substring(0, first));
        String rest = folded.substring(first);
        for (Word.Longer longer : beginning.longer) {
            if (longer.rest().equals(rest)) {
                return longer.whole();
            }
        }
        Word whole = one(folded);
        beginning.stand(Kind.FIRST);
        beginning.longer.add(new Word.Longer(rest, whole));
        beginning.longer.sort((one, other) -> other.rest().length() - one.rest().length());
        return whole;
    }

    private Word one(String folded) {
        char[] letters = folded.toCharArray();
        int hash = hash(letters);
        Word known = at(letters, 0, letters.length, hash);
        if (known != null) {
            return known;
        }
        if (letters.length > LONGEST) {
            throw new IllegalStateException("a word of " + letters.length + " letters: " + folded);
        }
        if (size * 2 >= words.length) {
            grow();
        }
        Word word = new Word(folded);
        put(word, hash);
        size++;
        return word;
    }

    private void grow() {
        @Nullable Word[] before = words;
        words = new Word[before.length * 2];
        hashes = new int[words.length];
        Arrays.stream(before).forEach(word -> {
            if (word != null) {
                put(word, hash(word.form.toCharArray()));
            }
        });
    }

    private void put(Word word, int hash) {
        int mask = words.length - 1;
        int slot = spread(hash) & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        hashes[slot] = hash;
        filter[hash >>> 6 & FILTER] |= 1L << hash;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private static int hash(char[] folded) {
        int hash = 0;
        for (char letter : folded) {
            hash = hash(hash, letter);
        }
        return hash;
    }

    private static boolean matches(String form, char[] text, int start, int end) {
        if (form.length() != end - start) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char letter = text[start + i];
            char fold = Letters.fold(letter);
            char written = form.charAt(i);
            boolean same = fold != 0
                    ? fold == written
                    : letter == written || (written == '\'' && Letters.isApostrophe(letter));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** How many characters its first word has, apostrophes inside and the full stops of “u.s.” included. */
    private static int firstLetters(String folded) {
        int end = 0;
        while (end < folded.length()
                && (Letters.fold(folded.charAt(end)) != 0
                        || folded.charAt(end) == '\''
                        || (folded.charAt(end) == '.' && end + 1 < folded.length() && folded.charAt(end + 1) != ' '))) {
            end++;
        }
        return end;
    }

    /** Signs are compared as they stand: $, us$. */
    private static boolean isSign(String folded) {
        return folded.chars().anyMatch(letter -> Letters.isSign((char) letter));
    }
}
