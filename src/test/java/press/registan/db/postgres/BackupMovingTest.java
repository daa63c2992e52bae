package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.backup.BackupFile;
import press.registan.backup.Restore;
import press.registan.backup.Sample;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.db.Opening;
import press.registan.db.sqlite.SqliteDatabase;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.testing.Databases;
import press.registan.testing.Library;
import press.registan.testing.TestClock;

/** A backup of either database restores into the other, with all that no export says: revisions, slugs, rates. */
@Tag("postgres")
class BackupMovingTest {

    private static final String NOW = "2026-03-01T06:00:00Z";
    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY));
    private static final Opening ANEW = new Opening.Anew(Migrations.NEWEST);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Library library(Function<TestClock, Database> opened) {
        return new Library(opened, NOW, LANGUAGES);
    }

    private Library copy(Library library, Function<TestClock, Database> opened) throws IOException {
        Path file = Files.createTempDirectory(folder, "backup").resolve("one.zip");
        Sample.backup(library).write(file, rows -> {});
        try (BackupFile backup = BackupFile.open(file)) {
            Library copy = library(clock -> filled(opened.apply(clock), backup));
            copy.stories.refiling().run(stories -> {});
            return copy;
        }
    }

    private static Database filled(Database database, BackupFile backup) {
        Restore restore = new Restore(database);
        restore.rows(backup, rows -> {});
        restore.finish();
        return database;
    }

    @Test
    void aPublicationMovesToPostgresAndBackByItsBackups() throws IOException {
        Path first = folder.resolve("first.db");
        String url = Databases.emptyPostgres();
        try (Library library = library(clock -> SqliteDatabase.open(first, clock))) {
            Sample.fill(library);
            String everything = Sample.everything(library);
            try (Library server = copy(library, clock -> PostgresDatabase.open(url, clock, ANEW));
                    Library back = copy(server, clock -> SqliteDatabase.open(folder.resolve("back.db"), clock, ANEW))) {
                assertEquals(everything, Sample.everything(server));
                assertEquals(List.of(), server.stories.audit().findings());
                assertEquals(everything, Sample.everything(back));
                assertEquals(List.of(), back.stories.audit().findings());
            }
        }
    }
}
