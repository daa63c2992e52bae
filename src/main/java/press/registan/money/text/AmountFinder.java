package press.registan.money.text;

import java.util.List;

/** Finds the amounts of money in a text. */
public final class AmountFinder {

    private AmountFinder() {}

    /** All amounts in the order in which they stand; none overlaps another. */
    public static List<Amount> in(String text, Whereabouts whereabouts) {
        return List.of();
    }
}
