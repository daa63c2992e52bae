package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import press.registan.kernel.Language;

/**
 * A piece of a text that can be read by itself: a sentence, or a part of a long one that ends where a clause does. None
 * begins or ends inside a number, an amount, an abbreviation, a bracket or a quotation, as far as there is another place.
 *
 * @param from where it begins in the text; {@code to} is where it has ended
 */
public record Passage(int from, int to) {

    /** Up to here a sentence stays whole. */
    private static final int LONG = 240;

    /** Of a longer one a part is at least so long, as a few words say nothing. */
    private static final int SHORTEST = 80;

    private static final int CUT = 200;

    /** The pieces of a text one after the other; only space stands between them. At most {@code most}. */
    public static List<Passage> of(String text, Language language, int most) {
        Guard guard = new Guard(text);
        Sentences sentences = new Sentences(text, guard, Abbreviations.of(language));
        List<Passage> passages = new ArrayList<>();
        int from = afterSpace(text, 0);
        while (from < text.length() && passages.size() < most) {
            int end = sentences.end(from);
            int at = from;
            while (end - at > LONG) {
                int cut = cut(guard, at, end);
                if (cut < 0) {
                    break;
                }
                passages.add(new Passage(at, cut));
                at = afterSpace(text, cut);
            }
            if (at < end) {
                passages.add(new Passage(at, end));
            }
            from = afterSpace(text, end);
        }
        return passages.size() > most ? passages.subList(0, most) : passages;
    }

    /** Where a long sentence can be divided; -1 where it cannot. */
    private static int cut(Guard guard, int from, int end) {
        int limit = Math.min(end, from + CUT);
        int cut = guard.lastClauseEnd(from + SHORTEST, limit);
        if (cut <= from) {
            cut = guard.lastWordEnd(from + SHORTEST, limit);
        }
        if (cut <= from) {
            cut = guard.firstWordEnd(limit, end);
        }
        return cut <= from || cut >= end ? -1 : cut;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Sentences.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
