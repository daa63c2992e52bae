package press.registan.kernel;

/**
 * The part of an address that names one thing: lower-case Latin letters and digits, words joined by single hyphens.
 *
 * @see Transliteration for making one from a headline or a name
 */
public record Slug(String value) implements Comparable<Slug> {

    /** Long enough for any headline worth reading in an address, short enough to be sent by hand. */
    public static final int LONGEST = 90;

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** Whether the text could stand as a slug as it is; for addresses that a reader typed. */
    public static boolean isSlug(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '-' || !inWord)) {
                return false;
            }
            inWord = letter;
        }
        return inWord && text.length() <= LONGEST;
    }

    /**
     * The slug of a headline or a name: transliterated, cut at a word. Text without a single letter or digit gives
     * {@code untitled}, so that there always is one.
     */
    public static Slug of(String text, Language language) {
        StringBuilder slug = new StringBuilder();
        for (String word : Transliteration.toLatin(text, language).split("[^a-z0-9]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (slug.length() + 1 + word.length() > LONGEST - NUMBER_ROOM) {
                if (slug.isEmpty()) {
                    slug.append(word, 0, LONGEST - NUMBER_ROOM);
                }
                break;
            }
            slug.append(slug.isEmpty() ? "" : "-").append(word);
        }
        return new Slug(slug.isEmpty() ? "untitled" : slug.toString());
    }

    /** Room that {@link #of} leaves for {@link #numbered}. */
    private static final int NUMBER_ROOM = 10;

    /** The slug for the {@code n}th thing that would like this one: {@code budget-2}. */
    public Slug numbered(int n) {
        String ending = "-" + n;
        String start =
                value.length() + ending.length() <= LONGEST ? value : value.substring(0, LONGEST - ending.length());
        return new Slug((start.endsWith("-") ? start.substring(0, start.length() - 1) : start) + ending);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
