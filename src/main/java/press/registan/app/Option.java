package press.registan.app;

/**
 * An option, with a value of a kind or, as a flag, with none.
 *
 * @param letter its short form, such as {@code -h}; empty for none
 * @param name with its hyphens: {@code --data}
 * @param label what help writes for the value; empty for a flag
 */
record Option<T>(String letter, String name, String label, String description, Times times, Reading<T> reading)
        implements Part<T> {

    Option {
        if (!name.startsWith("--") || times == Times.ONCE_OR_MORE) {
            throw new IllegalArgumentException(name);
        }
    }

    static <T> Option<T> needed(String name, String label, String description, Reading<T> reading) {
        return new Option<>("", name, label, description, Times.ONCE, reading);
    }

    static <T> Option<T> of(String name, String label, String description, Reading<T> reading) {
        return new Option<>("", name, label, description, Times.ONCE_OR_NOT, reading);
    }

    static Option<String> flag(String name, String description) {
        return flag("", name, description);
    }

    static Option<String> flag(String letter, String name, String description) {
        return new Option<>(letter, name, "", description, Times.ONCE_OR_NOT, Reading.TEXT);
    }

    boolean isFlag() {
        return label.isEmpty();
    }

    boolean is(String word) {
        return word.equals(name) || (!letter.isEmpty() && word.equals(letter));
    }

    @Override
    public String written() {
        return isFlag() ? name : name + " " + label;
    }
}
