package press.registan.app;

/**
 * One thing that a person can have done: says what it asks for, and does it. A new one is a class, a line in the table of
 * {@link Main} or of its {@link Group}, and a heading in {@code docs/operate/commands.md}, which a test holds to the program.
 */
interface Command {

    Usage usage();

    /**
     * Does it, with what was typed, which is as {@link #usage} wants it.
     *
     * @throws WrongUsage where a rule over several parts is broken
     */
    void run(Arguments given, Terminal terminal);
}
