package press.registan.money.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where an author restates an amount in other money: in brackets behind it, “501,000 som (approximately $5,700)”, or
 * set off by a comma and a word that says so, “$5,700, or 501,000 som”. Nothing but such words may stand between, so that a
 * list (“$5, €6”) or another sum in brackets (“in 2017, $22”) is not taken for one.
 */
public final class StatedFinder {

    /** “501,000 som a month for each child ($5,700)”. */
    private static final int MOST_WORDS_BEFORE = 5;

    private static final int LONGEST_GAP = 80;
    private static final String SOFT = "~≈≃=";
    private static final Set<String> RANGES = Set.of("from", "between", "от", "между", "аз");
    private static final Pattern WORDS = Pattern.compile("[\\s,:—–\u00a0]+");

    /** What rates are quoted for: $1 = 87.45 som, 100 иен — 58 сомов. */
    private static final Set<BigDecimal> QUOTED = Set.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(100));

    private final String text;
    private final Surroundings surroundings;
    private final List<Amount> amounts;
    private final List<Stated> found = new ArrayList<>();

    private StatedFinder(String text, List<Amount> amounts) {
        this.text = text;
        this.amounts = amounts;
        this.surroundings = new Surroundings(text);
    }

    /** The conversions among the amounts of a text, in their order. */
    public static List<Stated> in(String text, List<Amount> amounts) {
        StatedFinder finder = new StatedFinder(text, amounts);
        int amount = 0;
        while (amount + 1 < amounts.size()) {
            amount = Math.max(amount + 1, finder.from(amount));
        }
        return List.copyOf(finder.found);
    }

    /** Pairs what begins with this amount, and returns where to go on. */
    private int from(int first) {
        int size = isRange(first) ? 2 : 1;
        int stated = first + size;
        if (stated >= amounts.size()) {
            return stated;
        }
        boolean range = isRange(stated);
        boolean pairs = size == (range ? 2 : 1)
                && !currency(first).equals(currency(stated))
                && isRestated(first, stated, stated + size - 1)
                && !isOther(first, stated + size - 1);
        if (!pairs) {
            return stated;
        }
        for (int i = 0; i < size; i++) {
            found.add(new Stated(first + i, stated + i));
        }
        boolean inBrackets =
                isBracketed(amounts.get(stated - 1).end(), amounts.get(stated).start());
        return inBrackets ? more(first, size, stated + size) : stated + size;
    }

    /** A rate is no conversion, and neither is what is paid by another measure: “$5 an hour (20,000 tenge a day)”. */
    private boolean isOther(int amount, int stated) {
        int end = amounts.get(stated).end();
        BigDecimal measure = surroundings.measure(amounts.get(amount).end());
        BigDecimal other = surroundings.measure(end);
        return (measure != null && other != null && measure.compareTo(other) != 0)
                || surroundings.isRate(amounts.get(stated))
                || isQuote(amount, stated);
    }

    /** “$1 equals 87.45 soms”. */
    private boolean isQuote(int amount, int stated) {
        return QUOTED.contains(amounts.get(amount).value())
                && amounts.get(stated).value().scale() > 0
                && !isBracketed(amounts.get(amount).end(), amounts.get(stated).start());
    }

    private boolean isBracketed(int from, int to) {
        String gap = between(from, to);
        return gap.indexOf('(') >= 0 || gap.indexOf('[') >= 0;
    }

    /** A second and third conversion in the same brackets: “($5,700; €4,900)”. */
    private int more(int first, int size, int next) {
        int stated = next;
        while (size == 1
                && stated < amounts.size()
                && !isRange(stated)
                && !currency(first).equals(currency(stated))
                && isJoint(between(
                        amounts.get(stated - 1).end(), amounts.get(stated).start()))
                && !isOther(first, stated)) {
            found.add(new Stated(first, stated));
            stated++;
        }
        return stated;
    }

    /** “, or about”, or the rate of the one before first: “по официальному курсу, ”. */
    private static boolean isJoint(String gap) {
        String bare = gap.strip();
        if (bare.isEmpty() || bare.indexOf('(') >= 0 || bare.indexOf(')') >= 0) {
            return false;
        }
        int mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf(';'));
        if (mark < 0) {
            return bare.equals("/") || softens(bare);
        }
        String rate = bare.substring(0, mark).strip();
        return softens(bare.substring(mark + 1)) && (rate.isEmpty() || (isBehind(rate) && isPlain(rate)));
    }

    /** Whether its first word may stand behind a conversion. */
    private static boolean isBehind(String words) {
        int space = words.indexOf(' ');
        Word first = Lexicon.ofConversions().find(space < 0 ? words : words.substring(0, space));
        return first != null && first.is(Kind.BEHIND);
    }

    private String currency(int amount) {
        return amounts.get(amount).currency().code();
    }

    /** Whether this amount and the next are the two ends of one range. */
    private boolean isRange(int amount) {
        if (amount + 1 >= amounts.size() || !currency(amount).equals(currency(amount + 1))) {
            return false;
        }
        String between =
                between(amounts.get(amount).end(), amounts.get(amount + 1).start());
        if (between.contains("\n")) {
            return false;
        }
        String gap = between.strip();
        return (gap.length() == 1 && Letters.isDash(gap.charAt(0)))
                || gap.isEmpty()
                || gap.equals("to")
                || gap.equals("до")
                || gap.equals("то")
                || (gap.equals("and") && isBehind(amount, "between "))
                || (gap.equals("и") && isBehind(amount, "между "));
    }

    private boolean isBehind(int amount, String word) {
        int start = amounts.get(amount).start();
        return text.regionMatches(true, start - word.length(), word, 0, word.length());
    }

    /** Whether it ends a list: in “$5, €6, or 500 som” nothing restates. */
    private boolean isListed(int amount) {
        return amount > 0
                && between(amounts.get(amount - 1).end(), amounts.get(amount).start())
                        .strip()
                        .equals(",");
    }

    private boolean isRestated(int first, int stated, int last) {
        int end = amounts.get(stated - 1).end();
        String gap = between(end, amounts.get(stated).start());
        int open = gap.lastIndexOf('(');
        if (open < 0) {
            open = gap.lastIndexOf('[');
        }
        if (open >= 0) {
            return isPlain(gap.substring(0, open))
                    && softens(bare(gap.substring(open + 1), last > stated))
                    && closes(amounts.get(last).end(), gap.charAt(open) == '(' ? ')' : ']');
        }
        String bare = gap.strip();
        if (isListed(first)) {
            return false;
        }
        if (bare.length() == 1) {
            boolean dash = gap.length() > 2
                    && (bare.equals("—") || bare.equals("–"))
                    && !goesOn(amounts.get(last).end());
            boolean quote = QUOTED.contains(amounts.get(first).value()) && !bare.equals("/");
            return (SOFT.contains(bare) || bare.equals("/") || dash) && !quote;
        }
        int comma = bare.lastIndexOf(',');
        if (comma > 0 && saysSo(bare.substring(comma + 1), true)) {
            return isPlain(bare.substring(0, comma));
        }
        if (comma == 0 || bare.startsWith("—") || bare.startsWith("–")) {
            return saysSo(bare.substring(1), false);
        }
        return saysSo(bare, true) && (says(bare, EnumSet.of(Kind.TELLING)) || !says(bare, EnumSet.of(Kind.OR)));
    }

    /** «500 долларов — 43 000 сомов остались в долг» begins another sentence behind the dash. */
    private boolean goesOn(int end) {
        return end + 1 < text.length() && Letters.isSpace(text.charAt(end)) && Letters.fold(text.charAt(end + 1)) != 0;
    }

    /** A range may begin with a word of its own: “(from $570 to $1,140)”. */
    private static String bare(String words, boolean range) {
        String word = words.strip();
        return range && RANGES.contains(word) ? "" : word;
    }

    private String between(int from, int to) {
        return to - from > LONGEST_GAP || to < from ? "\n" : text.substring(from, to);
    }

    /** Some words that belong to the amount, but no other sentence and no other figure. */
    private static boolean isPlain(String words) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean part = Letters.fold(letter) != 0 || letter == '-' || letter == '/' || Letters.isApostrophe(letter);
            if (!part && !(Letters.isSpace(letter) && letter != '\n') && letter != '.') {
                return false;
            }
            count += part && !inside ? 1 : 0;
            inside = part;
        }
        return count <= MOST_WORDS_BEFORE && !words.contains(". ");
    }

    /** Only what makes a figure a rounded one stands before it. */
    private static boolean softens(String words) {
        return words.isBlank() || says(words, EnumSet.of(Kind.TELLING, Kind.EQUAL, Kind.ABOUT));
    }

    /** At least one word says that the same is meant: “about”, or more strictly “or”, “то есть”. */
    private static boolean saysSo(String words, boolean strictly) {
        return says(words, strictly ? EnumSet.of(Kind.EQUAL) : EnumSet.of(Kind.TELLING, Kind.EQUAL));
    }

    /** Whether all of these words stand before conversions, and one of them is of these kinds. */
    private static boolean says(String words, Set<Kind> telling) {
        boolean told = false;
        for (String one : WORDS.split(words.strip())) {
            String word = one.endsWith(".") ? one.substring(0, one.length() - 1) : one;
            if (word.isEmpty()) {
                continue;
            }
            if (SOFT.contains(word)) {
                told |= telling.contains(Kind.TELLING);
                continue;
            }
            Word known = Lexicon.ofConversions().find(word);
            if (known == null) {
                return false;
            }
            told |= telling.stream().anyMatch(known::is);
        }
        return told;
    }

    /** The bracket closes behind it, or goes on with a mark, or with the rate that it was reckoned at. */
    private boolean closes(int end, char bracket) {
        int at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        while (at < text.length() && Letters.isSpace(text.charAt(at)) && at < end + 2) {
            at++;
        }
        if (at >= text.length()) {
            return false;
        }
        char next = text.charAt(at);
        if (next == bracket || next == ',' || next == ';' || next == '/') {
            return true;
        }
        int behind = at;
        while (behind < text.length() && behind - at < Lexicon.LONGEST && Letters.fold(text.charAt(behind)) != 0) {
            behind++;
        }
        Word word = Lexicon.ofConversions().find(text.substring(at, behind));
        return word != null && word.is(Kind.BEHIND);
    }
}
