package press.registan.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import press.registan.kernel.Problem;

/**
 * The program {@code registan}: its commands, and what becomes of what goes wrong. Exit status 0 is done, 1 a problem told
 * in words, 2 wrong usage.
 */
@Command(
        name = "registan",
        description = "The platform a regional newsroom publishes on.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    /** In the order in which the help shows them. */
    private static final Map<String, Supplier<Runnable>> COMMANDS = commands();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit status. */
    static int run(String... arguments) {
        // Commands speak English, and decimals have points, whatever the machine's language.
        Locale.setDefault(Locale.ROOT);
        HeadStart.take();
        return commandLine(arguments)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command))
                .execute(arguments);
    }

    /** The command that these arguments name, or all of them where they name none: each that is known costs a start time. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        String named = arguments.length > 0 && COMMANDS.containsKey(arguments[0]) ? arguments[0] : "";
        COMMANDS.forEach((name, make) -> {
            if (named.isEmpty() || named.equals(name)) {
                line.addSubcommand(name, make.get());
            }
        });
        return line;
    }

    private static Map<String, Supplier<Runnable>> commands() {
        Map<String, Supplier<Runnable>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("init", InitCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("redirects", RedirectsCommand::new);
        commands.put("rates", RatesCommand::new);
        commands.put("money", MoneyCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    private static int told(Exception failure, CommandLine command) {
        if (failure instanceof Problem problem) {
            command.getErr().println("registan: " + problem.getMessage());
        } else {
            String id = Long.toString(System.nanoTime() & 0xffffffffL, 36);
            LoggerFactory.getLogger(Main.class).error("a defect ended the command id={}", id, failure);
            command.getErr()
                    .println(
                            "registan: something went wrong that should not have; please report it with the lines above"
                                    + " (id " + id + ").");
        }
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is needed.");
    }
}
