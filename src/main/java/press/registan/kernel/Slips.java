package press.registan.kernel;

/** Slips of the hand. */
public final class Slips {

    private Slips() {}

    /**
     * How many lead from one word to another at least, each letter being touched once: a letter added, left out, exchanged
     * for another, or put before its neighbour. The work grows with the product of the lengths.
     */
    public static int between(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] line = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int i = 1; i <= one.length(); i++) {
            line[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int fewest = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(line[j - 1], last[j]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                line[j] = swapped ? Math.min(fewest, 1 + beforeLast[j - 2]) : fewest;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = line;
            line = free;
        }
        return last[other.length()];
    }
}
