package press.registan.words;

/**
 * What a word says around its only argument, for a page that sets the argument itself, as a link or a {@code time}:
 * “Published ” and “”; either may be empty.
 */
public record Around(String before, String after) {}
