package press.registan.money.text;

/**
 * The words right before and right behind a place of a text. They are asked for at few places, so they are looked up there
 * and are no tokens: most of them (“the”, «не») are everywhere.
 */
final class Neighbours {

    private static final int MOST_SPACES = 1;

    private final char[] text;

    Neighbours(char[] text) {
        this.text = text;
    }

    /** Whether the word behind that place is of this kind, with nothing but spaces between. */
    boolean isBehind(int end, Kind kind) {
        int start = end;
        while (start < text.length && start - end < MOST_SPACES && Letters.isSpace(text[start])) {
            start++;
        }
        int last = start;
        while (last < text.length && last - start <= Lexicon.LONGEST && isOfWord(last)) {
            last++;
        }
        return start > end && is(start, last, kind);
    }

    /** Whether the word before that place is of this kind, with nothing but spaces between. */
    boolean isBefore(int start, Kind kind) {
        return startBefore(start, kind) >= 0;
    }

    /** Where the word before that place begins if it is of this kind; -1 if it is not. */
    int startBefore(int start, Kind kind) {
        int end = start;
        while (end > 0 && start - end < MOST_SPACES && Letters.isSpace(text[end - 1])) {
            end--;
        }
        int first = end;
        while (first > 0 && end - first <= Lexicon.LONGEST && isOfWord(first - 1)) {
            first--;
        }
        return end < start && is(first, end, kind) ? first : -1;
    }

    private boolean is(int start, int end, Kind kind) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char fold = Letters.fold(text[i]);
            hash = Lexicon.hash(hash, fold == 0 ? '\'' : fold);
        }
        Word word = start == end ? null : Lexicon.ofNeighbours().at(text, start, end, hash);
        return word != null && word.is(kind);
    }

    private boolean isOfWord(int at) {
        return Letters.fold(text[at]) != 0
                || (Letters.isApostrophe(text[at])
                        && at > 0
                        && at + 1 < text.length
                        && Letters.fold(text[at - 1]) != 0
                        && Letters.fold(text[at + 1]) != 0);
    }
}
