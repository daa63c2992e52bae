package press.registan.search.text;

import org.jspecify.annotations.Nullable;

/**
 * The words that were met last, each with what became of it. A text is mostly made of words that were met before, and to
 * know them again costs a tenth of working them out. A word has one place, and whoever comes later takes it, so that the
 * memory is bounded; what one thread writes another may see late or never, and both then know the same.
 */
final class Known {

    /** What became of a word, apart from where it stood. */
    record Meaning(String written, String stem, boolean stop, String common, String commonStem) {

        Word at(int start, int end, int position) {
            return new Word(start, end, position, stem, stop, common, commonStem);
        }

        private boolean isOf(char[] letters, int length) {
            if (written.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (written.charAt(i) != letters[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int PLACES = 1 << 14;

    private final @Nullable Meaning[] places = new @Nullable Meaning[PLACES];

    @Nullable Meaning of(char[] letters, int length, int hash) {
        Meaning known = places[place(hash)];
        return known != null && known.isOf(letters, length) ? known : null;
    }

    void keep(Meaning meaning, int hash) {
        places[place(hash)] = meaning;
    }

    private static int place(int hash) {
        return (hash ^ (hash >>> 14)) & (PLACES - 1);
    }
}
