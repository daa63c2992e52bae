package press.registan.story;

import press.registan.kernel.Slug;

/** One who is credited: the name as printed on this story, and the author whose page lists what they wrote. */
public record Byline(String name, long author, Slug slug) {}
