package press.registan.config;

import java.util.Optional;

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

    /** Letters added, left out, exchanged or put before their neighbour, between two names; row by row of the beginnings. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int line = 0; line <= one.length(); line++) {
            for (int column = 0; column <= other.length(); column++) {
                slips[line][column] = slips(one, other, line, column, slips);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int slips(String one, String other, int line, int column, int[][] before) {
        if (line == 0 || column == 0) {
            return line + column;
        }
        boolean same = one.charAt(line - 1) == other.charAt(column - 1);
        int fewest = before[line - 1][column - 1] + (same ? 0 : 1);
        fewest = Math.min(fewest, 1 + Math.min(before[line - 1][column], before[line][column - 1]));
        boolean swapped = line > 1
                && column > 1
                && one.charAt(line - 1) == other.charAt(column - 2)
                && one.charAt(line - 2) == other.charAt(column - 1);
        return swapped ? Math.min(fewest, 1 + before[line - 2][column - 2]) : fewest;
    }
}
