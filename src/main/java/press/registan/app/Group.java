package press.registan.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import press.registan.config.Nearest;

/** Commands, or further groups, under one name, in the order in which the help shows them. */
record Group(String description, List<Entry> entries) implements Named {

    /** A name, and what it stands for; that is made only when it is asked for, since each command costs a start time. */
    record Entry(String name, Supplier<? extends Named> make, boolean isShown) {

        static Entry of(String name, Supplier<? extends Named> make) {
            return new Entry(name, make, true);
        }

        /** Not for people, and so in no help. */
        static Entry hidden(String name, Supplier<? extends Named> make) {
            return new Entry(name, make, false);
        }
    }

    Group {
        entries = List.copyOf(entries);
    }

    static Group of(String description, Entry... entries) {
        return new Group(description, List.of(entries));
    }

    @Override
    public Usage usage() {
        return Usage.of(description);
    }

    Optional<Named> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(entry -> entry.make().get());
    }

    List<Entry> shown() {
        return entries.stream().filter(Entry::isShown).toList();
    }

    WrongUsage unknown(String name) {
        return new WrongUsage("There is no command “" + name + "”"
                + Nearest.to(name, names())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("."));
    }

    WrongUsage incomplete() {
        return new WrongUsage("A command is needed: " + String.join(", ", names()) + ".");
    }

    private List<String> names() {
        return shown().stream().map(Entry::name).toList();
    }
}
