package press.registan.app;

import java.util.List;

/** What was typed: the name of what is called, as far as the names were known, and the words after it. */
record Call(String name, Command called, List<String> words) {

    private static final String NO_MORE_OPTIONS = "--";

    Call {
        words = List.copyOf(words);
    }

    /** Follows the words from a program, which has a name itself, to one of its commands. */
    static Call of(String program, Group commands, List<String> words) {
        return new Call(program, commands, words).followed();
    }

    private Call followed() {
        if (words.isEmpty() || !(called instanceof Group group)) {
            return this;
        }
        String first = words.getFirst();
        return group.find(first)
                .map(next -> new Call(name + " " + first, next, words.subList(1, words.size())).followed())
                .orElse(this);
    }

    /** @throws WrongUsage where the words are not what the command asks for */
    void run(Terminal terminal) {
        if (called instanceof Group group && namesNothing()) {
            throw group.unknown(words.getFirst());
        } else if (asksFor(Usage.HELP)) {
            help().whole().forEach(terminal.out()::println);
        } else if (asksFor(Usage.VERSION)) {
            terminal.out().println("Registan " + Version.number());
        } else {
            called.run(Arguments.read(called.usage(), words), terminal);
        }
    }

    private boolean namesNothing() {
        return !words.isEmpty() && !words.getFirst().startsWith("-");
    }

    /** Whatever else is right or wrong: who asks for help is lost. */
    private boolean asksFor(Option<?> option) {
        return words.stream().takeWhile(word -> !word.equals(NO_MORE_OPTIONS)).anyMatch(option::is);
    }

    /** What helps after a mistake: everything to whoever typed a name alone and is looking around, else how it is written. */
    List<String> advice() {
        return words.isEmpty() ? help().whole() : help().brief();
    }

    private Help help() {
        return new Help(name, called);
    }
}
