package press.registan.search;

import java.util.Locale;
import press.registan.taxonomy.ShelfKind;

/** A way in which stories are filed, and by which a search can be narrowed. */
public enum Dimension {
    SECTION,
    /** Topics of every kind, places too. */
    TOPIC,
    PLACE,
    AUTHOR;

    /** The name of the field that holds the numbers of the shelves; also of the parameter in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That in which shelves of a kind stand; a place stands among the topics. */
    static Dimension of(ShelfKind kind) {
        return switch (kind) {
            case SECTION -> SECTION;
            case SUBJECT, PERSON, ORGANISATION, PLACE, STORYLINE -> TOPIC;
            case AUTHOR -> AUTHOR;
        };
    }

    /** The first part of the address of its shelves. */
    public String space() {
        return switch (this) {
            case SECTION -> ShelfKind.SECTION.space();
            case TOPIC, PLACE -> ShelfKind.PLACE.space();
            case AUTHOR -> ShelfKind.AUTHOR.space();
        };
    }
}
