package press.registan.search;

import java.util.List;
import java.util.Map;

/**
 * How else the words of a question may be written in stories of another script. Names are looked for so always, other words
 * where no story of their own script has them: one that has a meaning of its own only looks like another.
 *
 * @param ways what a word, or a name of two, may be found as beside itself; by the spelling in which it was typed
 */
record Elsewhere(Map<String, List<Clause>> ways) {

    static final Elsewhere NOWHERE = new Elsewhere(Map.of());

    Elsewhere {
        ways = Map.copyOf(ways);
    }

    /** What the word may be found as, beside itself; in the spelling in which it was typed. */
    List<Clause> of(String typed) {
        return ways.getOrDefault(typed, List.of());
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }
}
