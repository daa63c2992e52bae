package press.registan.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.testing.Copy;
import press.registan.testing.Databases;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.TestClock;

@OnEveryDatabase
class BackupTest {

    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Library library(String name) throws IOException {
        return new Library(Files.createDirectories(folder.resolve(name)), Sample.NOW);
    }

    private Path written(Library library, String name) {
        Path file = folder.resolve(name);
        Sample.backup(library).write(file, rows -> {});
        return file;
    }

    /** A backup in a database of its own. */
    private Library restored(Path file, String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        try (Database database = Databases.anew(place, Migrations.NEWEST, new TestClock(Sample.NOW));
                BackupFile backup = BackupFile.open(file)) {
            Restore restore = new Restore(database);
            restore.rows(backup, rows -> {});
            restore.finish();
        }
        Library library = new Library(place, Sample.NOW, LANGUAGES);
        library.stories.refiling().run(stories -> {});
        return library;
    }

    @Test
    void everyTableIsInABackupOrInTheListOfThoseThatAreNot() {
        Set<String> known = new TreeSet<>(Contents.KEPT);
        known.addAll(Contents.LEFT_OUT.keySet());
        try (Database database = Databases.open(folder, new TestClock(Sample.NOW))) {
            List<String> tables = database.read(reading -> reading.handle()
                    .queryMetadata(about -> about.getTables(
                            null, reading.handle().getConnection().getSchema(), "%", new String[] {"TABLE"}))
                    .map((row, context) -> row.getString("TABLE_NAME"))
                    .list());
            assertEquals(known, new TreeSet<>(tables));
        }
    }

    @Test
    void aRestoreGivesTheSamePublicationToTheLastByte() throws IOException {
        try (Library library = library("first")) {
            Sample.fill(library);
            Path file = written(library, "one.zip");

            try (Library copy = restored(file, "copy")) {
                assertEquals(Sample.everything(library), Sample.everything(copy));
                assertEquals(List.of(), copy.stories.audit().findings());
                assertEquals(
                        Files.readString(unpacked(file)),
                        Files.readString(unpacked(written(copy, "two.zip"))),
                        "all rows");
            }
        }
    }

    /** The parts of a backup with their digests. */
    private Path unpacked(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return Files.writeString(
                    folder.resolve("manifest.json"), backup.manifest().written());
        }
    }

    @Test
    void aBackupHoldsOneMomentHoweverMuchIsWrittenMeanwhile() throws Exception {
        try (Library library = library("first")) {
            AtomicBoolean stop = new AtomicBoolean();
            List<Copy> many = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                many.add(Copy.of("Story " + i)
                        .id("s" + i)
                        .topic("Topic " + i % 7)
                        .on("2026-01-01T06:00:00Z"));
            }
            library.take(many.toArray(Copy[]::new));
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; !stop.get(); i++) {
                    // Two that come together, with a topic nobody had: half of that would be a broken moment.
                    library.take(
                            Copy.of("One " + i).id("one" + i).topic("New " + i).address("/one/" + i),
                            Copy.of("Two " + i).id("two" + i).topic("New " + i).translationOf("one" + i));
                }
            });
            Path file = written(library, "one.zip");
            Path other = written(library, "two.zip");
            stop.set(true);
            writer.join();

            assertOneMoment(file, "a");
            assertOneMoment(other, "b");
        }
    }

    private void assertOneMoment(Path file, String name) throws IOException {
        try (Library copy = restored(file, name)) {
            assertEquals(List.of(), copy.stories.audit().findings());
            long stories = copy.database.read(reading -> reading.handle()
                    .createQuery("select count(*) from story")
                    .mapTo(Long.class)
                    .one());
            assertEquals(0, stories % 2);
        }
    }

    @Test
    void everyFlippedByteAndEveryCutIsRefused() throws IOException {
        try (Library library = library("first")) {
            library.take(Copy.of("Short").id("s").on("2026-01-01T06:00:00Z"));
            byte[] whole = Files.readAllBytes(written(library, "one.zip"));
            Path damaged = folder.resolve("damaged.zip");
            Random random = new Random(1);

            for (int at = 0; at < whole.length; at++) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                assertRefused(damaged, bytes);
                assertRefused(damaged, Arrays.copyOf(whole, at));
            }
            assertRefused(damaged, Arrays.copyOf(whole, whole.length + 1));
            assertRefused(
                    damaged,
                    "No backup at all, but a text that is longer than a seal is."
                            .repeat(4)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertRefused(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThrows(Problem.Refused.class, () -> BackupFile.open(file).close());
    }

    @Test
    void aSealedFileThatIsNoBackupIsRefusedInWords() throws IOException {
        assertSays("lacks manifest.json", sealed("README.txt", "Hello"));
        assertSays("newer Registan (format 99", sealed(Manifest.NAME, "{\"format\":99}"));
        assertSays("newer Registan (schema 99", sealed(Manifest.NAME, manifest(99, "tables/story.jsonl")));
        assertSays("does not know: tables/wine.jsonl", sealed(Manifest.NAME, manifest(1, "tables/wine.jsonl")));
        assertSays("cannot be read", sealed(Manifest.NAME, "{\"format\":"));
    }

    private static String manifest(int schema, String part) {
        return """
                {"format":1,"schema":%d,"made":"2026-03-01T06:00:00Z","publication":"X",
                 "parts":[{"name":"%s","rows":0,"bytes":0,"sha256":""}]}
                """.formatted(schema, part);
    }

    private Path sealed(String name, String text) throws IOException {
        Path file = folder.resolve("sealed.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Seal.Writer seal = new Seal.Writer(out);
            ZipOutputStream zip = new ZipOutputStream(seal);
            zip.setComment(Seal.BLANK);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            seal.seal();
        }
        return file;
    }

    private static void assertSays(String words, Path file) {
        String message = assertThrows(
                        Problem.Refused.class, () -> BackupFile.open(file).close())
                .getMessage();
        assertTrue(String.valueOf(message).contains(words), message);
    }

    @Test
    void whatIsThereIsNotReplacedAndNothingIsLeftOfWhatFails() throws IOException {
        try (Library library = library("first")) {
            Path file = Files.writeString(folder.resolve("mine.zip"), "mine");

            assertThrows(Problem.Refused.class, () -> written(library, "mine.zip"));
            assertThrows(Problem.Unavailable.class, () -> written(library, "nowhere/one.zip"));

            assertEquals("mine", Files.readString(file));
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(
                        Set.of("first", "mine.zip"),
                        Set.copyOf(left.map(one -> one.getFileName().toString()).toList()));
            }
        }
    }

    @Test
    void aDiskThatIsFullIsToldInWords() throws IOException {
        try (Library library = library("first")) {
            Sample.fill(library);
            OutputStream full = new OutputStream() {
                private int left = 2_000;

                @Override
                public void write(int one) throws IOException {
                    if (left-- == 0) {
                        throw new IOException("No space left on device");
                    }
                }
            };
            String message = assertThrows(
                            Problem.Unavailable.class,
                            () -> Sample.backup(library).write(full, rows -> {}))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("No space left on device"), message);
        }
    }

    @Test
    void aBackupIsTheOwnersAloneAndTheSameOnAStream() throws IOException {
        try (Library library = library("first")) {
            Sample.fill(library);
            Path file = written(library, "one.zip");
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            Sample.backup(library).write(stream, rows -> {});

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertArrayEquals(Files.readAllBytes(file), stream.toByteArray());
        }
    }

    @Test
    void aRestoreThatWasNeverFinishedIsNotTakenForAPublication() throws IOException {
        try (Library library = library("first")) {
            Path file = written(library, "one.zip");
            Path place = Files.createDirectories(folder.resolve("copy"));
            try (Database database = Databases.anew(place, Migrations.NEWEST, library.clock);
                    BackupFile backup = BackupFile.open(file)) {
                new Restore(database).rows(backup, rows -> {});

                assertThrows(Problem.Refused.class, () -> Restore.refuseUnfinished(database));
                assertThrows(
                        Problem.Refused.class,
                        () -> new Backup(database, library.clock, "X", "").write(folder.resolve("x.zip"), rows -> {}));
                new Restore(database).finish();
                Restore.refuseUnfinished(database);
            }
        }
    }

    @Test
    void rowsAreOnlyPutWhereNothingIs() throws IOException {
        try (Library library = library("first")) {
            assertEquals(Sample.NOW, library.clock.instant().toString());
            Path place = Files.createDirectories(folder.resolve("taken"));
            Databases.anew(place, 1, library.clock).close();

            assertThrows(Problem.Refused.class, () -> reopenedAnew(place, library.clock));
        }
    }

    private static void reopenedAnew(Path place, TestClock clock) {
        Databases.openAnew(place, 1, clock).close();
    }
}
