package press.registan.config;

import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

    /** A longer name is not a slip of the fingers, and comparing it is work. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /**
     * The known name that the fewest slips lead to, at most one in four letters; a name without a dot is also compared
     * with the last part of each: {@code port} is probably {@code server.port}.
     */
    static Optional<String> to(String name, Iterable<String> known) {
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, name.length() / 4) + 1;
        if (name.length() > LONGEST) {
            return nearest;
        }
        for (String candidate : known) {
            int slips = slips(name, candidate);
            if (name.indexOf('.') < 0) {
                slips = Math.min(slips, slips(name, candidate.substring(candidate.lastIndexOf('.') + 1)));
            }
            if (slips < fewest) {
                nearest = Optional.of(candidate);
                fewest = slips;
            }
        }
        return nearest;
    }

    /** Letters added, left out or exchanged between two names (Levenshtein's distance), row by row. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
