package press.registan.words;

import java.util.Locale;

/** A named gap in a phrase, and what may fill it. */
record Argument(String name, Kind kind) {

    enum Kind {
        /** A string, said as it is. */
        TEXT,
        /** A whole number: grouped, and able to choose a plural form. */
        COUNT,
        /** A {@link Figure}: written already, and able to choose a plural form. */
        FIGURE
    }

    static Argument text(String name) {
        return new Argument(name, Kind.TEXT);
    }

    static Argument count(String name) {
        return new Argument(name, Kind.COUNT);
    }

    static Argument figure(String name) {
        return new Argument(name, Kind.FIGURE);
    }

    boolean choosesPlural() {
        return kind != Kind.TEXT;
    }

    /** This value, when it is one that belongs here; a wrong one is a defect of the caller. */
    Object check(Object value) {
        boolean fits = switch (kind) {
            case TEXT -> value instanceof String;
            case COUNT -> value instanceof Long || value instanceof Integer;
            case FIGURE -> value instanceof Figure;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "{" + name + "} takes a " + kind.name().toLowerCase(Locale.ROOT) + ", not a "
                            + value.getClass().getSimpleName());
        }
        return value;
    }
}
