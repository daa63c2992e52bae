package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/** {@code registan restore}: makes a publication from a backup, in a new or empty folder. */
final class RestoreCommand implements Command {

    private static final Parameter<Path> FILE =
            Parameter.needed("FILE", "What backup wrote, by this version or an older one.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of(
                "Makes a publication from a backup, in a new or empty folder; on either kind of database.",
                FILE,
                DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        DataOption data = DataOption.in(given);
        PrintWriter out = terminal.out();
        Progress progress = new Progress(terminal.err());
        Restoring restoring = new Restoring(data.folder(), System.getenv(), Clock.systemUTC());
        Restoring.Done done = restoring.run(given.one(FILE), line -> progress.show(() -> line));
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
