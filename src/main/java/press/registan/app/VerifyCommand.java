package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.backup.BackupFile;
import press.registan.config.Settings;
import press.registan.kernel.Problem;

/** {@code registan verify}: looks through a publication, or through a backup. */
@Command(
        name = "verify",
        description = "Looks through everything of a publication, also while it is served; or through a backup.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the publication.")
    private @Nullable Path folder;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A backup, instead of a publication.")
    private @Nullable Path file;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (folder != null && file == null) {
            publication(folder.toAbsolutePath().normalize(), out);
        } else if (folder == null && file != null) {
            backup(file, out);
        } else {
            throw new ParameterException(spec.commandLine(), "One of the two is needed: a FILE, or --data DIR.");
        }
    }

    private static void publication(Path folder, PrintWriter out) {
        Settings settings = Settings.read(folder, System.getenv(), Map.of());
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC())) {
            List<String> findings = newsroom.findings();
            findings.forEach(out::println);
            if (!findings.isEmpty()) {
                throw new Problem.Refused(
                        "%,d of the checks found what should not be there.".formatted(findings.size()));
            }
            long doubts = newsroom.rates().audit().doubts();
            if (doubts > 0) {
                out.println(
                        "Kept aside, as nobody would believe them: %,d figures of banks. registan rates show --on DATE"
                                        .formatted(doubts)
                                + " has them, docs/operate/rates.md says what to do about them.");
            }
            out.println("All is well in " + folder
                    + ": pages of the database, references, addresses, revisions, listings," + " counts and rates.");
        }
    }

    private static void backup(Path file, PrintWriter out) {
        try (BackupFile backup = BackupFile.open(file)) {
            long rows = backup.check();
            out.println("%s is whole: %s as it was at %s, %,d rows of schema %d."
                    .formatted(
                            file,
                            backup.manifest().publication(),
                            backup.manifest().made(),
                            rows,
                            backup.manifest().schema()));
        }
    }
}
