package press.registan.app;

/**
 * What a command asks for: an option, or a parameter. A command keeps its parts as constants, and finds with them what was
 * given.
 */
sealed interface Part<T> permits Option, Parameter {

    String name();

    /** As usage, help and messages write it: {@code --data DIR}, {@code FILE}. */
    String written();

    String description();

    Times times();

    Reading<T> reading();

    /** What a word means here. */
    default T value(String word) {
        return reading()
                .read(word)
                .orElseThrow(() -> new WrongUsage(name() + " wants " + reading().expected() + ", not “" + word + "”."));
    }
}
