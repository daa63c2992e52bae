package press.registan.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a shelf is. The five kinds of topic share one space of addresses. */
public enum ShelfKind {
    SECTION("section"),
    SUBJECT("topic"),
    PERSON("topic"),
    ORGANISATION("topic"),
    PLACE("topic"),
    STORYLINE("topic"),
    AUTHOR("author");

    private final String space;

    ShelfKind(String space) {
        this.space = space;
    }

    /** The first part of its address: {@code section}, {@code topic} or {@code author}; slugs are unique within it. */
    public String space() {
        return space;
    }

    public boolean isTopic() {
        return space.equals("topic");
    }

    /** As in files and the API: {@code subject}, {@code storyline}… */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShelfKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
