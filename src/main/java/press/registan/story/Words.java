package press.registan.story;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Counts words as a newsroom does: what stands between spaces and dashes and has a letter or digit in it. */
final class Words {

    /** From here on there are scripts that put no space between words. */
    private static final char FIRST_WITHOUT_SPACES = '\u0e00';

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 0x7f;
            if (ascii && inWord) {
                continue;
            }
            if (c == ' ' || c == '—' || c == '…' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inWord = false;
            } else if (c >= FIRST_WITHOUT_SPACES && isUnspaced(text.codePointAt(i))) {
                return countUnspaced(text);
            } else if (!inWord && Character.isLetterOrDigit(text.codePointAt(i))) {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    private static boolean isUnspaced(int c) {
        return Character.isLetter(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private static int countUnspaced(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int words = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words += breaks.getRuleStatus() == BreakIterator.WORD_NONE ? 0 : 1;
        }
        return words;
    }
}
