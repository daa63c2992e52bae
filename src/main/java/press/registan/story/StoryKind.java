package press.registan.story;

import java.util.Locale;

/** A story of the news, or a standing page such as “About us”, which is in no listing and no feed. */
public enum StoryKind {
    STORY("news"),
    PAGE("pages");

    private final String space;

    StoryKind(String space) {
        this.space = space;
    }

    /** The first part of its address; slugs are unique within it and a language. */
    public String space() {
        return space;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
