package press.registan.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
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
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RatesCommand.class,
            RehearseCommand.class,
        })
public final class Main implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

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
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command))
                .execute(arguments);
    }

    private static int told(Exception failure, CommandLine command) {
        if (failure instanceof Problem problem) {
            command.getErr().println("registan: " + problem.getMessage());
        } else {
            String id = Long.toString(System.nanoTime() & 0xffffffffL, 36);
            LOG.error("a defect ended the command id={}", id, failure);
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
