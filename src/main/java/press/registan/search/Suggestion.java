package press.registan.search;

import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;

/** What somebody who is typing may be about to ask for. */
public sealed interface Suggestion {

    /** What it says. */
    String label();

    /** A topic, person, place, section or author with public stories. */
    record OfShelf(Shelf shelf, String label) implements Suggestion {}

    /** A public story. */
    record OfStory(Language language, Slug slug, String label) implements Suggestion {}
}
