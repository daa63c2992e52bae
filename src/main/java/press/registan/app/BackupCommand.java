package press.registan.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.backup.Backup;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.db.Database;
import press.registan.db.Opening;

/** {@code registan backup}: writes all that the publication holds at one moment into one file, also while it is served. */
@Command(
        name = "backup",
        description = "Writes everything, as it is at one moment, into one file; also while it is served.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A new file, such as courier.zip; - is standard output.")
    private Path file = Path.of("");

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err);
        Clock clock = Clock.systemUTC();
        Settings settings = data.settings();
        String kept = SettingsFile.withoutSecrets(data.folder());
        try (Database database = Newsroom.database(data.folder(), settings.database(), clock, new Opening.AsItIs())) {
            Backup backup = new Backup(database, clock, settings.publication().name(), kept);
            boolean toFile = !file.toString().equals(STANDARD_OUTPUT);
            long rows = toFile
                    ? backup.write(file, soFar -> show(progress, soFar))
                    : backup.write(standardOutput(), soFar -> show(progress, soFar));
            progress.end();
            (toFile ? spec.commandLine().getOut() : err)
                    .println("%,d rows are in %s.".formatted(rows, toFile ? file : "the backup"));
        }
    }

    /** Bytes, where the command line's own is for text. */
    private static OutputStream standardOutput() {
        return new FileOutputStream(FileDescriptor.out);
    }

    private static void show(Progress progress, long rows) {
        progress.show(() -> "%,d rows".formatted(rows));
    }
}
