package press.registan.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import press.registan.config.Nearest;

/** Commands under one name, in the order in which the help shows them. By itself it only says that one of them is needed. */
record Group(String description, List<Entry> entries) implements Command {

    /** A name, and what it stands for; that is made only when it is asked for, since each command costs a start time. */
    record Entry(String name, Supplier<? extends Command> make, boolean isShown) {

        static Entry of(String name, Supplier<? extends Command> make) {
            return new Entry(name, make, true);
        }

        /** Not for people, and so in no help. */
        static Entry hidden(String name, Supplier<? extends Command> make) {
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

    @Override
    public void run(Arguments given, Terminal terminal) {
        throw new WrongUsage("A command is needed: " + String.join(", ", names()) + ".");
    }

    Optional<Command> find(String name) {
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

    private List<String> names() {
        return shown().stream().map(Entry::name).toList();
    }
}
