package press.registan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import press.registan.backup.BackupFile;
import press.registan.backup.Folders;
import press.registan.backup.Manifest;
import press.registan.backup.Restore;
import press.registan.config.DatabaseSettings;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.db.Database;
import press.registan.db.Opening;
import press.registan.kernel.Problem;

/**
 * A publication being made from a backup. All is done in a folder of its own within the new one; the settings, without
 * which no folder is a publication, come to their place last. A kill leaves nothing that could be taken for one, and the
 * next attempt clears away what it left.
 */
final class Restoring {

    /** @param database where the stories are now, in words */
    record Done(Manifest manifest, long rows, String database) {}

    private static final String WORK = "restoring";

    /** What another attempt may have left. */
    private static final Set<String> LEFT = Set.of(WORK, ServeLock.NAME);

    private final Path folder;
    private final Map<String, String> environment;
    private final InstantSource clock;

    Restoring(Path folder, Map<String, String> environment, InstantSource clock) {
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
    }

    /** Does it, and tells the listener now and then in words how far it is. */
    Done run(Path file, Consumer<String> listener) {
        try (BackupFile backup = BackupFile.open(file)) {
            makeFolder();
            Done done;
            try (ServeLock _ = ServeLock.take(folder)) {
                refuseWhatIsThere();
                try {
                    done = make(backup, listener);
                    putInPlace();
                } finally {
                    delete(folder.resolve(WORK));
                }
            } finally {
                Files.deleteIfExists(folder.resolve(ServeLock.NAME));
            }
            return done;
        } catch (IOException failure) {
            throw new Problem.Unavailable(
                    "The folder " + folder + " cannot be written (" + failure.getMessage()
                            + "). Check that it may be written and has room.",
                    failure);
        }
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        refuseWhatIsThere();
    }

    private void refuseWhatIsThere() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (!inside.allMatch(file -> LEFT.contains(file.getFileName().toString()))) {
                throw new Problem.Refused("The folder " + folder
                        + " is not empty, and a restore writes over nothing. Name a new or an empty one.");
            }
        }
    }

    private Done make(BackupFile backup, Consumer<String> listener) throws IOException {
        Path work = folder.resolve(WORK);
        delete(work);
        Files.createDirectory(work);
        Files.writeString(work.resolve(SettingsFile.NAME), backup.settings());
        Settings settings = Settings.read(work, environment, Map.of());
        Opening anew = new Opening.Anew(backup.manifest().schema());
        long rows;
        try (Database database = Newsroom.database(work, settings.database(), clock, anew)) {
            rows = new Restore(database).rows(backup, soFar -> listener.accept("%,d rows".formatted(soFar)));
        }
        try (Newsroom newsroom = Newsroom.open(work, settings, clock, new Opening.UpToDate())) {
            newsroom.stories().refiling().run(soFar -> listener.accept("%,d stories filed".formatted(soFar)));
            newsroom.restored();
        }
        return new Done(
                backup.manifest(),
                rows,
                switch (settings.database()) {
                    case DatabaseSettings.Sqlite _ -> "registan.db in that folder";
                    case DatabaseSettings.Postgres postgres ->
                        postgres + "; every command needs database.url, in its settings or in the environment";
                });
    }

    private void putInPlace() throws IOException {
        Path work = folder.resolve(WORK);
        try (Stream<Path> made = Files.list(work)) {
            List<Path> settingsLast = made.sorted(Comparator.comparing(
                            file -> file.getFileName().toString().equals(SettingsFile.NAME)))
                    .toList();
            for (Path file : settingsLast) {
                Files.move(file, folder.resolve(file.getFileName()));
                Folders.force(folder);
            }
        }
    }

    private static void delete(Path work) throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> inside = Files.walk(work)) {
                for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
