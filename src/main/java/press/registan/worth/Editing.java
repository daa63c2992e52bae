package press.registan.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;
import press.registan.money.Conversion;
import press.registan.money.Currency;
import press.registan.money.Exchange;
import press.registan.money.text.Amount;
import press.registan.money.text.AmountFinder;
import press.registan.money.text.Stated;
import press.registan.money.text.StatedFinder;
import press.registan.money.text.Whereabouts;
import press.registan.worth.Reckoning.Mark;

/**
 * Puts notes to amounts as a careful editor would. Every amount of other money is marked; one gets a note
 *
 * <ul>
 *   <li>where a rate counts, and it is worth a coin at least;
 *   <li>the first time it stands in the story;
 *   <li>not where the author says what it is worth, there or before;
 *   <li>once for a range, after its end;
 *   <li>not in a table, a picture's caption, nor in the middle of a word or of a link's words.
 * </ul>
 *
 * To be used once.
 */
final class Editing {

    /** What may stand between the ends of a range: “ to ”, “ тысяч до ”. */
    private static final int LONGEST_JOINT = 16;

    /** What may stand between an amount and one in brackets that belongs to it. */
    private static final int LONGEST_GAP = 40;

    /** So much of a link may stand between an amount and its note. */
    private static final int LONGEST_REST_OF_LINK = 30;

    private static final String DASHES = "-‐‑–—−";

    /** What joins the parts of a word. */
    private static final String JOINTS = "-‐‑'’ʻʼ";

    private static final String LINK_ENDS = "</a>";

    private final Passages passages;
    private final String text;
    private final List<Amount> found;
    private final @Nullable LocalDate on;
    private final Currency base;
    private final Map<Currency, Exchange> exchanges;
    private final Set<Integer> stated = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<Exchange> used = new LinkedHashSet<>();
    private final List<Worth> worths = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Editing(
            Passages passages,
            String text,
            List<Amount> found,
            @Nullable LocalDate on,
            Currency base,
            Map<Currency, Exchange> exchanges) {
        this.passages = passages;
        this.text = text;
        this.found = found;
        this.on = on;
        this.base = base;
        this.exchanges = exchanges;
        for (Stated pair : StatedFinder.in(text, found)) {
            stated.add(pair.amount());
            stated.add(pair.stated());
        }
        for (int i = 1; i < found.size(); i++) {
            if (isInBracketsBehind(i)) {
                stated.add(i - 1);
                stated.add(i);
            }
        }
    }

    /** Beside an amount that stands in brackets right behind one of other money a note would only confuse. */
    private boolean isInBracketsBehind(int index) {
        Amount before = found.get(index - 1);
        Amount amount = found.get(index);
        int gap = amount.start() - before.end();
        if (gap < 1 || gap > LONGEST_GAP || before.currency().equals(amount.currency())) {
            return false;
        }
        String between = text.substring(before.end(), amount.start());
        return between.indexOf('(') >= 0 && between.indexOf(')') < 0 && !between.contains(Passages.BREAK);
    }

    Reckoning reckoning(SafeHtml body) {
        found.forEach(amount -> worths.add(worth(amount)));
        int next = 0;
        while (next < found.size()) {
            int last = isRange(next) ? next + 1 : next;
            mark(next, last);
            next = last + 1;
        }
        return new Reckoning(body, on, base, worths, List.copyOf(used), marks);
    }

    private Worth worth(Amount amount) {
        Exchange exchange = exchanges.get(amount.currency());
        Conversion inBase = null;
        if (exchange != null) {
            inBase = exchange.of(amount.value());
        } else if (on != null && amount.currency().equals(base)) {
            inBase = new Conversion(amount.value(), base, base, on, on, BigDecimal.ONE, amount.value(), "same");
        }
        return new Worth(amount.in(text).replace('\n', ' '), amount.currency(), amount.value(), inBase);
    }

    /** Whether this amount and the next are the ends of a range: a dash is between them, or they share their money's name. */
    private boolean isRange(int index) {
        if (!isBesideNext(index)) {
            return false;
        }
        String joint = text.substring(
                        found.get(index).end(), found.get(index + 1).start())
                .strip();
        if (joint.length() == 1 && DASHES.contains(joint)) {
            return true;
        }
        boolean word = joint.chars().allMatch(letter -> Character.isLetter(letter) || Character.isSpaceChar(letter));
        return word && (isBare(index) || isBare(index + 1));
    }

    private boolean isBesideNext(int index) {
        if (index < 0 || index + 1 >= found.size()) {
            return false;
        }
        Amount amount = found.get(index);
        Amount next = found.get(index + 1);
        return amount.currency().equals(next.currency())
                && next.start() - amount.end() <= LONGEST_JOINT
                && next.start() > amount.end();
    }

    /** Whether it says what it says only with the one beside it, as “100” in “100, 200 and 300 soms”. */
    private boolean isBare(int index) {
        Amount amount = found.get(index);
        List<Amount> alone = AmountFinder.in(amount.in(text), Whereabouts.UNKNOWN);
        return alone.size() != 1 || alone.getFirst().value().compareTo(amount.value()) != 0;
    }

    /** Marks the ends of a range, or one amount, with the note for it. */
    private void mark(int first, int last) {
        if (found.get(last).currency().equals(base)) {
            return;
        }
        if (first < last) {
            marks.add(new Mark(place(first), worths.get(first), null, -1));
        }
        Place place = place(last);
        int noteAt = noteAt(last, place);
        Note note = noteAt < 0 ? null : note(first, last);
        marks.add(new Mark(place, worths.get(last), note, noteAt));
        if (note != null) {
            used.add(Objects.requireNonNull(exchanges.get(note.currency())));
        }
        if (note != null || isStated(first) || isStated(last)) {
            told.add(key(first));
            told.add(key(last));
        }
    }

    private @Nullable Note note(int first, int last) {
        boolean known = told.contains(key(first)) && told.contains(key(last));
        boolean partial = first == last && (isBesideNext(last) || isBesideNext(last - 1)) && isBare(last);
        if (known || partial || isStated(first) || isStated(last)) {
            return null;
        }
        Optional<BigDecimal> one = rounded(first);
        Optional<BigDecimal> other = rounded(last);
        return one.isEmpty() || other.isEmpty()
                ? null
                : new Note(
                        found.get(last).currency(),
                        one.get().min(other.get()),
                        one.get().max(other.get()),
                        passages.isForeign(found.get(last).end() - 1));
    }

    private boolean isStated(int index) {
        return stated.contains(index);
    }

    private String key(int index) {
        Amount amount = found.get(index);
        return amount.currency() + " " + amount.value().toPlainString();
    }

    private Optional<BigDecimal> rounded(int index) {
        Conversion inBase = worths.get(index).inBase();
        return inBase == null
                ? Optional.empty()
                : Rounding.of(inBase.result(), found.get(index).value(), base.minorDigits());
    }

    private Place place(int index) {
        Amount amount = found.get(index);
        return Place.of(passages.html(), passages.begin(amount.start()), passages.end(amount.end() - 1));
    }

    /** Where the note of an amount goes: outside of what ends with it, and of a link always; -1 for nowhere. */
    private int noteAt(int index, Place place) {
        Amount amount = found.get(index);
        int last = amount.end() - 1;
        if (passages.isInTableOrFigure(last) || isInWord(amount.end())) {
            return -1;
        }
        String html = passages.html();
        int at = Place.outside(html, place.end());
        if (!passages.isInLink(last) || html.indexOf(LINK_ENDS, passages.end(last), at) >= 0) {
            return at;
        }
        int end = html.indexOf(LINK_ENDS, at, Math.min(html.length(), at + LONGEST_REST_OF_LINK + LINK_ENDS.length()));
        boolean another =
                index + 1 < found.size() && passages.begin(found.get(index + 1).start()) < end;
        return another || end < 0 ? -1 : Place.outside(html, end);
    }

    /** Whether a word goes on here: “a 500-som-a-month fee”. */
    private boolean isInWord(int end) {
        int at = end;
        while (at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && at - end < 2 && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
