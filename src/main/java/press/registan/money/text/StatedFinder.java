package press.registan.money.text;

import java.util.List;

/** Finds where an author restates an amount in other money. */
public final class StatedFinder {

    private StatedFinder() {}

    public static List<Stated> in(String text, List<Amount> amounts) {
        return List.of();
    }
}
