package press.registan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.backup.Backup;
import press.registan.config.SettingsFile;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.kernel.Problem;

/** The backups that a start makes by itself before it changes the schema: {@code backups/before-schema-4-….zip}. */
final class UpgradeBackups {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeBackups.class);
    private static final int KEPT = 3;
    private static final String NAME = "before-schema-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path folder;
    private final String publication;
    private final InstantSource clock;

    UpgradeBackups(Path data, String publication, InstantSource clock) {
        this.data = data;
        this.folder = data.resolve("backups");
        this.publication = publication;
        this.clock = clock;
    }

    /** Writes one, and gives up those before the last three. */
    void write(Database old, int schema) {
        Path file = folder.resolve(NAME + Migrations.NEWEST + "-" + TIME.format(clock.instant()) + ".zip");
        LOG.info("a backup is made before the schema changes from={} to={} file={}", schema, Migrations.NEWEST, file);
        try {
            Files.createDirectories(folder);
            new Backup(old, clock, publication, SettingsFile.withoutSecrets(data)).write(file, rows -> {});
        } catch (IOException failure) {
            throw refused(failure, folder + " cannot be made: " + failure.getMessage());
        } catch (Problem problem) {
            throw refused(problem, String.valueOf(problem.getMessage()));
        }
        giveUpOldest();
    }

    private static Problem refused(Exception failure, String reason) {
        return new Problem.Refused(
                "This version has to change the schema of the data, and makes a backup before it does. That failed, so"
                        + " nothing was changed. " + reason,
                failure);
    }

    private void giveUpOldest() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ours = files.filter(file -> file.getFileName().toString().matches(NAME + "\\d+-[-0-9]+\\.zip"))
                    .sorted(Comparator.comparing(UpgradeBackups::time))
                    .toList();
            for (Path file : ours.subList(0, Math.max(0, ours.size() - KEPT))) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            LOG.warn("older backups could not be given up folder={}", folder, failure);
        }
    }

    /** The end of the name: it was written in the order of time. */
    private static String time(Path file) {
        return file.getFileName().toString().replaceFirst("^" + NAME + "\\d+-", "");
    }
}
