package press.registan.app;

/**
 * A parameter, known by its place.
 *
 * @param name what usage and help write for it: {@code FILE}
 */
record Parameter<T>(String name, String description, Times times, Reading<T> reading) implements Part<T> {

    static <T> Parameter<T> needed(String name, String description, Reading<T> reading) {
        return new Parameter<>(name, description, Times.ONCE, reading);
    }

    static <T> Parameter<T> of(String name, String description, Reading<T> reading) {
        return new Parameter<>(name, description, Times.ONCE_OR_NOT, reading);
    }

    static <T> Parameter<T> several(String name, String description, Reading<T> reading) {
        return new Parameter<>(name, description, Times.ONCE_OR_MORE, reading);
    }

    @Override
    public String written() {
        return name;
    }
}
