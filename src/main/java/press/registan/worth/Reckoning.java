package press.registan.worth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;
import press.registan.money.Currency;
import press.registan.money.Exchange;

/**
 * A story's text with its amounts of money, and what they were worth on its day. Immutable.
 *
 * <p>It writes marks and notes into HTML that came out of the allow-list, and vouches for the result: a mark is a code and a
 * number, and what a note says is escaped here.
 */
public final class Reckoning {

    /** An amount in its place, and the note that belongs to it, if any. */
    record Mark(Place place, Worth worth, @Nullable Note note, int noteAt) {}

    private final SafeHtml text;
    private final @Nullable LocalDate on;
    private final Currency base;
    private final List<Worth> amounts;
    private final List<Exchange> rates;
    private final List<Mark> marks;

    Reckoning(
            SafeHtml text,
            @Nullable LocalDate on,
            Currency base,
            List<Worth> amounts,
            List<Exchange> rates,
            List<Mark> marks) {
        this.text = text;
        this.on = on;
        this.base = base;
        this.amounts = List.copyOf(amounts);
        this.rates = List.copyOf(rates);
        this.marks = List.copyOf(marks);
    }

    /** The text as it is, of a story in which nothing is reckoned. */
    static Reckoning none(SafeHtml text, Currency base) {
        return new Reckoning(text, null, base, List.of(), List.of(), List.of());
    }

    /** Every amount of the text, in its order, those in the base currency among them. */
    public List<Worth> amounts() {
        return amounts;
    }

    /** The rates that notes were reckoned with, in the order in which the text first needs them. */
    public List<Exchange> rates() {
        return rates;
    }

    public Currency base() {
        return base;
    }

    /** The day that it is for; null for a story that is for no day yet. */
    public @Nullable LocalDate on() {
        return on;
    }

    /** How many of its amounts are marked. */
    long marks() {
        return marks.stream().filter(mark -> mark.place().whole()).count();
    }

    /** The text with its amounts of other money marked, and no notes. */
    public SafeHtml marked() {
        return written(null);
    }

    /** The text with its amounts marked, and with notes. */
    public SafeHtml noted(Note.Teller teller) {
        return written(teller);
    }

    private SafeHtml written(Note.@Nullable Teller teller) {
        if (marks.isEmpty()) {
            return text;
        }
        String html = text.html();
        StringBuilder out = new StringBuilder(html.length() + 160 * marks.size());
        int at = 0;
        for (Mark mark : marks) {
            Place place = mark.place();
            if (place.whole()) {
                out.append(html, at, place.begin());
                data(out, mark.worth());
                out.append(html, place.begin(), place.end()).append("</data>");
                at = place.end();
            }
            Note note = mark.note();
            if (note != null && teller != null) {
                out.append(html, at, mark.noteAt()).append(' ');
                said(out, note, teller.tell(note));
                at = mark.noteAt();
            }
        }
        return new SafeHtml(out.append(html, at, html.length()).toString());
    }

    private static void data(StringBuilder out, Worth worth) {
        out.append("<data value=\"")
                .append(worth.currency())
                .append(' ')
                .append(worth.value().toPlainString())
                .append("\">");
    }

    private static void said(StringBuilder out, Note note, Note.Said said) {
        switch (said) {
            case Note.Plain(String words) -> out.append(SafeHtml.text(words));
            case Note.Linked(String words, String spoken, String address, String language) -> {
                out.append("<a class=\"worth\" href=\"")
                        .append(SafeHtml.text(address))
                        .append("\" aria-label=\"")
                        .append(SafeHtml.text(spoken))
                        .append('"');
                if (note.foreign()) {
                    out.append(" lang=\"").append(SafeHtml.text(language)).append('"');
                }
                out.append('>').append(SafeHtml.text(words)).append("</a>");
            }
        }
    }
}
