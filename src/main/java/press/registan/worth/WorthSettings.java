package press.registan.worth;

import org.jspecify.annotations.Nullable;

/**
 * How a publication wants its stories' money told.
 *
 * @param converting whether at all
 * @param country where it is at home, two letters: whose money an ambiguous word means in doubt; null if nobody said
 */
public record WorthSettings(boolean converting, @Nullable String country) {}
