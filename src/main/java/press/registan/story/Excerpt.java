package press.registan.story;

import java.util.List;
import press.registan.kernel.Language;

/**
 * What stands under a headline where a story has no standfirst: whole sentences from its beginning. A first sentence that
 * is too long for that ends with “…” where a clause ends. Nothing is ever cut inside a number, an amount, an
 * abbreviation, a bracket or a quotation.
 */
public final class Excerpt {

    /** Sentences are added as long as it stays within; the first one stands whatever its length up to {@link #LONG}. */
    static final int USUAL = 220;

    static final int LONG = 320;

    /** Where a longer sentence ends, at the latest if it can be helped. */
    static final int CUT = 280;

    /** And not before, since a few words say nothing. */
    private static final int SHORTEST = 80;

    /** What is not a sentence is a heading, a name, a date line, unless it is as long as this. */
    private static final int SURELY_TEXT = 100;

    /** How much of a paragraph is looked at: the longest cut and the longest quotation fit in. */
    private static final int WINDOW = CUT + 2 * Guard.LONGEST_PAIR;

    private Excerpt() {}

    /** The beginning of a body in its own words, or nothing where it has none. */
    public static String of(Body body, Language language) {
        List<String> paragraphs = body.paragraphs();
        int first = firstToRead(paragraphs);
        if (first == paragraphs.size()) {
            return "";
        }
        Abbreviations abbreviations = Abbreviations.of(language);
        StringBuilder excerpt = new StringBuilder();
        for (String paragraph : paragraphs.subList(first, paragraphs.size())) {
            boolean all = (excerpt.isEmpty() || isSentence(paragraph)) && add(paragraph, abbreviations, excerpt);
            if (!all || excerpt.length() >= USUAL) {
                break;
            }
        }
        return excerpt.toString();
    }

    private static int firstToRead(List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (isSentence(paragraphs.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isSentence(String paragraph) {
        int end = paragraph.length();
        while (end > 0 && Sentences.isCloser(paragraph.charAt(end - 1))) {
            end--;
        }
        return paragraph.length() >= SURELY_TEXT || (end > 0 && Sentences.isStop(paragraph.charAt(end - 1)));
    }

    /** Adds what fits, and tells whether that was the whole paragraph. */
    private static boolean add(String paragraph, Abbreviations abbreviations, StringBuilder excerpt) {
        boolean whole = paragraph.length() <= WINDOW;
        String text = whole ? paragraph : paragraph.substring(0, codePointStart(paragraph, WINDOW));
        Guard guard = new Guard(text);
        Sentences sentences = new Sentences(text, guard, abbreviations);
        int from = 0;
        while (from < text.length()) {
            int end = sentences.end(from);
            boolean known = whole || end < text.length();
            if (excerpt.isEmpty()) {
                if (!known || end - from > LONG) {
                    cut(text, guard, known ? end : text.length(), known, excerpt);
                    return false;
                }
                excerpt.append(text, from, end);
            } else if (known && excerpt.length() + 1 + end - from <= USUAL && text.charAt(end - 1) != ':') {
                excerpt.append(' ').append(text, from, end);
            } else {
                return false;
            }
            from = end;
            while (from < text.length() && Sentences.isSpace(text.charAt(from))) {
                from++;
            }
        }
        return true;
    }

    private static void cut(String text, Guard guard, int end, boolean known, StringBuilder excerpt) {
        int at = guard.lastClauseEnd(SHORTEST, CUT);
        if (at < 0) {
            at = guard.lastWordEnd(SHORTEST, CUT);
        }
        if (at < 0) {
            at = guard.firstWordEnd(CUT, end);
        }
        if (at < 0 && known && end <= WINDOW) {
            at = end;
        }
        if (at == end && known) {
            excerpt.append(text, 0, end);
        } else {
            excerpt.append(text, 0, at < 0 ? codePointStart(text, CUT) : at).append('…');
        }
    }

    private static int codePointStart(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
