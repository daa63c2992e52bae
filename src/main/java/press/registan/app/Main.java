package press.registan.app;

import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import press.registan.app.Group.Entry;
import press.registan.kernel.Problem;

/**
 * The program {@code registan}: its commands, and what becomes of what goes wrong. Exit status 0 is done, 1 a problem told
 * in words, 2 wrong usage.
 */
public final class Main {

    static final String NAME = "registan";

    /** In the order in which the help shows them. */
    static final Group COMMANDS = Group.of(
            "The platform a regional newsroom publishes on.",
            Entry.of("demo", DemoCommand::new),
            Entry.of("init", InitCommand::new),
            Entry.of("serve", ServeCommand::new),
            Entry.of("import", ImportCommand::new),
            Entry.of("export", ExportCommand::new),
            Entry.of("redirects", RedirectsCommand::group),
            Entry.of("rates", RatesCommand::group),
            Entry.of("money", MoneyCommand::new),
            Entry.of("search", SearchCommand::new),
            Entry.of("reindex", ReindexCommand::new),
            Entry.of("backup", BackupCommand::new),
            Entry.of("restore", RestoreCommand::new),
            Entry.of("verify", VerifyCommand::new),
            Entry.hidden("rehearse", RehearseCommand::new));

    private static final int DONE = 0;
    private static final int PROBLEM = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        // Commands speak English, and decimals have points, whatever the machine's language.
        Locale.setDefault(Locale.ROOT);
        HeadStart.take();
        System.exit(run(Terminal.of(System.out, System.err), arguments));
    }

    /** Runs one command and returns its exit status. */
    static int run(Terminal terminal, String... arguments) {
        Call call = Call.of(NAME, COMMANDS, List.of(arguments));
        try {
            call.run(terminal);
            return DONE;
        } catch (WrongUsage wrong) {
            terminal.err().println(NAME + ": " + wrong.getMessage());
            call.advice().forEach(terminal.err()::println);
            return WRONG_USAGE;
        } catch (Problem problem) {
            terminal.err().println(NAME + ": " + problem.getMessage());
            return PROBLEM;
        } catch (RuntimeException defect) {
            String id = Long.toString(System.nanoTime() & 0xffffffffL, 36);
            LoggerFactory.getLogger(Main.class).error("a defect ended the command id={}", id, defect);
            terminal.err()
                    .println(NAME + ": something went wrong that should not have; please report it with the lines above"
                            + " (id " + id + ").");
            return PROBLEM;
        }
    }
}
