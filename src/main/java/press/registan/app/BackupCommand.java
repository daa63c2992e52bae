package press.registan.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import press.registan.backup.Backup;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.db.Database;
import press.registan.db.Opening;

/** {@code registan backup}: writes all that the publication holds at one moment into one file, also while it is served. */
final class BackupCommand implements Command {

    private static final String STANDARD_OUTPUT = "-";

    private static final Parameter<Path> FILE =
            Parameter.needed("FILE", "A new file, such as courier.zip; - is standard output.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of(
                "Writes everything, as it is at one moment, into one file; also while it is served.",
                FILE,
                DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        DataOption data = DataOption.in(given);
        Path file = given.one(FILE);
        PrintWriter err = terminal.err();
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
            (toFile ? terminal.out() : err)
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
