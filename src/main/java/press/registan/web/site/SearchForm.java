package press.registan.web.site;

import java.util.List;

/**
 * The form of the search page, with what was written into it and what is wrong with that.
 *
 * @param kept what narrows the search already and goes along with what is asked next
 * @param wrongText why the words cannot be looked for; empty when they can
 * @param wrongDays the same of the days
 */
public record SearchForm(
        String action, String text, String from, String to, List<Kept> kept, String wrongText, String wrongDays) {

    /** A parameter that is not shown. */
    public record Kept(String name, String value) {}

    public SearchForm {
        kept = List.copyOf(kept);
    }

    boolean isWrong() {
        return !wrongText.isEmpty() || !wrongDays.isEmpty();
    }
}
