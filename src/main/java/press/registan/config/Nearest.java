package press.registan.config;

import java.util.Optional;
import press.registan.kernel.Slips;

/** Finds what somebody probably meant. */
public final class Nearest {

    /** A longer name is not a slip of the fingers, and comparing it is work. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /**
     * The known name that the fewest slips lead to, at most one in four letters; a name without a dot is also compared
     * with the last part of each: {@code port} is probably {@code server.port}.
     */
    public static Optional<String> to(String name, Iterable<String> known) {
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, name.length() / 4) + 1;
        if (name.length() > LONGEST) {
            return nearest;
        }
        for (String candidate : known) {
            int slips = Slips.between(name, candidate);
            if (name.indexOf('.') < 0) {
                slips = Math.min(slips, Slips.between(name, candidate.substring(candidate.lastIndexOf('.') + 1)));
            }
            if (slips < fewest) {
                nearest = Optional.of(candidate);
                fewest = slips;
            }
        }
        return nearest;
    }
}
