package press.registan.story;

/** What surrounds a part of a body, and so what may stand there. */
enum Context {
    STORY,
    ASIDE,
    QUOTATION,
    ITEM,
    CELL,
    /** Only text, and so is a caption. */
    HEADING,
    CAPTION,
    PREFORMATTED;

    boolean holdsBlocks() {
        return this != HEADING && this != CAPTION && this != PREFORMATTED;
    }

    boolean holdsHeadings() {
        return this == STORY || this == ASIDE;
    }

    boolean holdsAsides() {
        return this == STORY;
    }

    boolean holdsTables() {
        return holdsBlocks() && this != CELL;
    }
}
