package press.registan.config;

import java.util.ArrayList;
import java.util.List;
import press.registan.kernel.Problem;

/** Collects what is wrong, so that an operator hears of everything at once. For one thread. */
final class Mistakes {

    /** A file of garbage has as many mistakes as lines; nobody reads more than these. */
    private static final int TOLD = 50;

    private final List<String> found = new ArrayList<>();

    void add(String origin, String mistake) {
        if (found.size() < TOLD) {
            found.add(origin + ": " + mistake);
        }
    }

    void addUnknown(String origin, String name, Iterable<String> known) {
        String suggestion = Nearest.to(name, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse(".");
        add(origin, "there is no setting " + name + suggestion);
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new Problem.Misconfigured(found);
        }
    }
}
