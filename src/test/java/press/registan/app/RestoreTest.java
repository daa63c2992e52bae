package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.kernel.Problem;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Program;
import press.registan.testing.TestClock;

/** Backup, restore and upgrade of a whole publication, as commands do them. */
@OnEveryDatabase
class RestoreTest {

    private static final Path FIXTURES = Path.of("src/test/resources/backup");
    private static final int STORIES = 3_000;
    private static final int KILLS = Integer.getInteger("registan.kills", 5);

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private Path folder;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    private Restoring restoring(Path place) throws IOException {
        // Its own database is known by its place, which is there from now on.
        Files.createDirectories(place);
        return new Restoring(place, Databases.anew(place), clock);
    }

    private Newsroom open(Path place) {
        return Newsroom.open(place, Settings.read(place, Databases.environment(place), Map.of()), clock);
    }

    private String exported(Newsroom newsroom) throws IOException {
        Path file = folder.resolve("export.jsonl");
        newsroom.storyExport().run(file, stories -> {});
        return Files.readString(file);
    }

    /** Each format and schema that a backup ever had keeps its file here, with what it has to give. */
    @Test
    void everyBackupThatWasEverMadeCanBeRestored() throws IOException {
        for (Path fixture : fixtures()) {
            String name = fixture.getFileName().toString().replace(".zip", "");
            Path place = folder.resolve(name);

            restoring(place).run(fixture, words -> {});

            try (Newsroom newsroom = open(place)) {
                assertEquals(Files.readString(FIXTURES.resolve(name + ".jsonl")), exported(newsroom), name);
                assertEquals(List.of(), newsroom.findings());
                assertEquals("The Courier", newsroom.settings().publication().name());
            }
        }
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            List<Path> fixtures = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            assertFalse(fixtures.isEmpty(), "there are fixtures");
            return fixtures;
        }
    }

    @Test
    void aFolderInWhichAnythingIsStaysAsItIs() throws IOException {
        Path place = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(place.resolve("mine.txt"), "mine");

        assertThrows(
                Problem.Refused.class, () -> restoring(place).run(fixtures().getFirst(), words -> {}));

        assertEquals(List.of("mine.txt"), inside(place));
    }

    @Test
    void aDamagedBackupLeavesTheFolderEmpty() throws IOException {
        byte[] bytes = Files.readAllBytes(fixtures().getFirst());
        bytes[bytes.length / 2]++;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Path place = folder.resolve("new");

        assertThrows(Problem.Refused.class, () -> restoring(place).run(damaged, words -> {}));

        assertEquals(List.of(), inside(place));
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anOlderSchemaIsBackedUpBeforeItChangesAndTheBackupComesBackIn() throws IOException {
        Path place = old();

        String exported;
        try (Newsroom newsroom = open(place)) {
            exported = exported(newsroom);
            assertEquals(List.of(), newsroom.findings());
        }

        assertTrue(exported.contains("\"headline\":\"Old news\""), exported);
        Path backup = place.resolve("backups/before-schema-" + Migrations.NEWEST + "-2026-03-01-060000.zip");
        restoring(folder.resolve("back")).run(backup, words -> {});
        try (Newsroom newsroom = open(folder.resolve("back"))) {
            assertEquals(exported, exported(newsroom));
            assertEquals(List.of(), newsroom.findings());
        }
    }

    @Test
    void theLastThreeBackupsBeforeUpgradesAreKept() throws IOException {
        Path place = old();
        Path backups = Files.createDirectories(place.resolve("backups"));
        Files.writeString(backups.resolve("mine.zip"), "mine");
        for (int day = 1; day < 5; day++) {
            Files.writeString(backups.resolve("before-schema-2-2026-01-0" + day + "-060000.zip"), "");
        }

        open(place).close();

        assertEquals(
                List.of(
                        "before-schema-2-2026-01-03-060000.zip",
                        "before-schema-2-2026-01-04-060000.zip",
                        "before-schema-" + Migrations.NEWEST + "-2026-03-01-060000.zip",
                        "mine.zip"),
                inside(backups));
    }

    @Test
    void withoutABackupNothingIsChanged() throws IOException {
        Path place = old();
        Files.writeString(place.resolve("backups"), "a file where a folder should be");

        String message = assertThrows(Problem.Refused.class, () -> open(place)).getMessage();

        assertTrue(String.valueOf(message).contains("nothing was changed"), message);
        Files.delete(place.resolve("backups"));
        open(place).close();
        assertEquals(1, inside(place.resolve("backups")).size(), "the schema was still the old one");
    }

    /** A publication as the first schema kept it. */
    private Path old() throws IOException {
        Path place = Files.createDirectories(folder.resolve("old"));
        SettingsFile.write(place, Map.of(Setting.PUBLICATION_NAME, "Old"));
        try (Database database = Databases.anew(place, 1, clock)) {
            database.change(writing -> {
                for (String row : List.of(
                        "insert into numbers values ('story', 2), ('revision', 2), ('shelf', 2)",
                        "insert into shelf values (1, 'subject', 'water', 0)",
                        "insert into shelf_name values (1, 'en', 'Water')",
                        "insert into shelf_slug values ('topic', 'water', 1)",
                        "insert into shelf_alias values ('subject', 'water', 1, 'Water')",
                        """
                        insert into story (id, uid, kind, language, slug, headline, excerpt, words, revision_id,
                                           first_created, version_created, published, public_from)
                        values (1, '0195f0a2-0000-7000-8000-000000000001', 'story', 'en', 'old-news', 'Old news', 'Text', 1,
                                1, 0, 0, 1000, 1000)
                        """,
                        "insert into story_slug values ('story', 'en', 'old-news', 1)",
                        "insert into revision values (1, 1, 1, 0, 'Old news', null, '<p>Text</p>')",
                        "insert into story_topic values (1, 0, 1)",
                        "insert into address (path, story_id, position) values ('/old', 1, 0)",
                        "insert into filing values (0, 'en', 1000, 1), (1, 'en', 1000, 1)")) {
                    writing.handle().execute(row);
                }
            });
        }
        return place;
    }

    @Test
    void aBackupTakesNoPasswordAlong() throws IOException {
        Path place = old();
        Files.writeString(
                place.resolve(SettingsFile.NAME),
                "publication.name=Old\ndatabase.url = jdbc:postgresql://db/x?user=u&password=secret\n");

        assertEquals(
                "publication.name=Old\n# A line stood here that belongs to one machine only: database.url\n",
                SettingsFile.withoutSecrets(place));
    }

    @Test
    void aKilledRestoreLeavesNothingThatLooksLikeAPublication() throws Exception {
        Path backup = large();
        Random random = new Random(Long.getLong("registan.seed", System.nanoTime()));
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = Files.createDirectories(folder.resolve("killed-" + kill));
            Databases.anew(place);
            try (Program program = Program.start(place, "restore", backup.toString(), "--data", place.toString())) {
                Thread.sleep(500 + random.nextInt(3_000));
                program.kill();
            }
            if (!Files.exists(place.resolve(SettingsFile.NAME))) {
                assertThrows(Problem.Refused.class, () -> open(place));
                restoring(place).run(backup, words -> {});
            }
            try (Newsroom newsroom = open(place)) {
                assertEquals(List.of(), newsroom.findings());
                assertEquals(STORIES, exported(newsroom).lines().count());
            }
        }
    }

    /** A backup of many stories, made by the program itself beside a server. */
    private Path large() throws Exception {
        Path place = folder.resolve("large");
        Path backup = folder.resolve("large.zip");
        InitCommand.make(
                place,
                Map.of(Setting.PUBLICATION_NAME, "Large", Setting.SERVER_PORT, "0"),
                Databases.environment(place));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < STORIES; i++) {
            lines.append("""
                    {"id":"k-%d","headline":"Story %d","body":"<p>%s</p>","topics":["Topic %d"],"published":"2025-01-01T00:00:00Z"}
                    """.formatted(i, i, "The assembly met and voted on the budget. ".repeat(20), i % 101));
        }
        Path stories = Files.writeString(folder.resolve("stories.jsonl"), lines);
        try (Program server = Program.start(place, "serve", "--data", place.toString())) {
            server.awaitWords("ready in");
            run(place, "import", "stories", stories.toString());
            run(place, "backup", backup.toString());
            run(place, "verify");
        }
        try (Program check = Program.start(place, "verify", backup.toString())) {
            assertEquals(0, check.end(), check.printed());
        }
        return backup;
    }

    private static void run(Path place, String... command) throws Exception {
        String[] whole = Stream.concat(Stream.of(command), Stream.of("--data", place.toString()))
                .toArray(String[]::new);
        try (Program program = Program.start(place, whole)) {
            assertEquals(0, program.end(), program.printed());
        }
    }
}
