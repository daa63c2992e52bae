package press.registan.worth;

import java.math.BigDecimal;
import press.registan.money.Currency;

/**
 * What readers are told beside an amount: what it was worth, or from what to what for a range; rounded as a person would.
 *
 * @param least the same as {@code most} unless it is a range
 * @param foreign whether it stands in a part of the text that is in another language than the story
 */
public record Note(Currency currency, BigDecimal least, BigDecimal most, boolean foreign) {

    /** What a note says, in the words and at the place of whoever shows the story. */
    public sealed interface Said {}

    /**
     * A note that leads to where the rates are told.
     *
     * @param spoken what a screen reader says in its place
     */
    public record Linked(String text, String spoken, String address, String language) implements Said {}

    /** A note in the text itself. */
    public record Plain(String text) implements Said {}

    /** Finds the words for notes. */
    @FunctionalInterface
    public interface Teller {
        Said tell(Note note);
    }
}
