package press.registan.story;

import java.time.Instant;

/**
 * A change that readers are told of.
 *
 * @param kind {@code correction}, {@code clarification}, {@code update}; other words are shown as a correction
 */
public record Correction(Instant at, String kind, String note) {

    public static final int LONGEST_NOTE = 5_000;

    public Correction {
        if (note.isBlank() || note.length() > LONGEST_NOTE || kind.isBlank() || kind.length() > 40) {
            throw new IllegalArgumentException(
                    "a correction needs a kind and a note of 1 to " + LONGEST_NOTE + " letters");
        }
    }
}
