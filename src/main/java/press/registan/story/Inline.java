package press.registan.story;

import org.jspecify.annotations.Nullable;

/**
 * An inline element that is open where a piece of text stands, with those around it. The same object stands for the same
 * element: two links side by side are two, whatever they say.
 */
final class Inline {

    private static final int DEEPEST = 12;

    private final String tag;
    private final String attributes;
    private final @Nullable Inline outer;
    private final int depth;

    private Inline(String tag, String attributes, @Nullable Inline outer, int depth) {
        this.tag = tag;
        this.attributes = attributes;
        this.outer = outer;
        this.depth = depth;
    }

    /** Opens an element inside another; nothing stands in its own kind, as emphasis in emphasis, except languages. */
    static @Nullable Inline open(String tag, String attributes, @Nullable Inline outer) {
        int depth = outer == null ? 1 : outer.depth + 1;
        if (depth > DEEPEST || (!tag.equals("span") && isIn(tag, outer))) {
            return outer;
        }
        return new Inline(tag, attributes, outer, depth);
    }

    static boolean isIn(String tag, @Nullable Inline inline) {
        for (Inline each = inline; each != null; each = each.outer) {
            if (each.tag.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost element that both stand in. */
    static @Nullable Inline shared(@Nullable Inline one, @Nullable Inline other) {
        Inline a = one;
        Inline b = other;
        while (a != b) {
            if (b == null || (a != null && a.depth >= b.depth)) {
                a = a == null ? null : a.outer;
            } else {
                b = b.outer;
            }
        }
        return a;
    }

    String tag() {
        return tag;
    }

    /** As they are written after the tag, with a space before each. */
    String attributes() {
        return attributes;
    }

    @Nullable Inline outer() {
        return outer;
    }
}
