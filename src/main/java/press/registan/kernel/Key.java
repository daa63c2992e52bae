package press.registan.kernel;

import java.time.LocalDate;

/**
 * Names a thing that can change and that pages are made from. A change carries the keys of what it touched, a kept page
 * those of what it shows; where they meet, the page is thrown away. The same words are sent to a cache in front as
 * {@code Surrogate-Key}, so they hold no spaces and stay short.
 */
public record Key(String word) {

    /** The number of the shelf that every story is on. */
    public static final long LATEST = 0;

    public Key {
        if (word.isEmpty() || word.length() > 120 || word.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("not a key: " + word);
        }
    }

    /** All that is shown of one story, its address included. */
    public static Key story(long id) {
        return new Key("s" + id);
    }

    /** Which stories stand on a shelf in a language, and in what order. */
    public static Key listing(long shelf, Language language) {
        return new Key("l" + shelf + "-" + language.code());
    }

    /** Which stories of a language say much the same as one of them, as far as the search index knows. */
    public static Key alike(Language language) {
        return new Key("alike-" + language.code());
    }

    /** The name, slug and kind of a shelf. */
    public static Key naming(long shelf) {
        return new Key("n" + shelf);
    }

    /** Which shelves of any kind have stories in a language. */
    public static Key shelves(Language language) {
        return new Key("shelves-" + language.code());
    }

    /** Which stories appeared on a day of the publication's calendar in a language. */
    public static Key day(Language language, LocalDate day) {
        return new Key("d" + day + "-" + language.code());
    }

    /** The standing pages of a language, as a list. */
    public static Key standingPages(Language language) {
        return new Key("pages-" + language.code());
    }

    /** All exchange rates. */
    public static Key rates() {
        return new Key("rates");
    }

    /** What an address answers that no feature of today made: a redirect of a former site. */
    public static Key address(String path) {
        return new Key("a" + Integer.toHexString(path.hashCode()));
    }

    @Override
    public String toString() {
        return word;
    }
}
