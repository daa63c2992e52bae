package press.registan.app;

/** How often a part of a command line is given. */
enum Times {
    ONCE,
    ONCE_OR_NOT,
    ONCE_OR_MORE;

    boolean isNeeded() {
        return switch (this) {
            case ONCE, ONCE_OR_MORE -> true;
            case ONCE_OR_NOT -> false;
        };
    }

    /** As a line of usage writes it. */
    String around(String part) {
        return switch (this) {
            case ONCE -> part;
            case ONCE_OR_NOT -> "[" + part + "]";
            case ONCE_OR_MORE -> part + "…";
        };
    }
}
