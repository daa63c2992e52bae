package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registan restore}: makes a publication from a backup, in a new or empty folder. */
@Command(
        name = "restore",
        description = "Makes a publication from a backup, in a new or empty folder; on either kind of database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "What backup wrote, by this version or an older one.")
    private Path file = Path.of("");

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr());
        Restoring restoring = new Restoring(data.folder(), System.getenv(), Clock.systemUTC());
        Restoring.Done done = restoring.run(file, line -> progress.show(() -> line));
        progress.end();
        out.println("%s is in %s as it was at %s: %,d rows."
                .formatted(
                        done.manifest().publication(),
                        data.folder(),
                        done.manifest().made(),
                        done.rows()));
        out.println("Its stories are in " + done.database() + ".");
        out.println("Look through it with: registan verify --data " + data.folder());
    }
}
