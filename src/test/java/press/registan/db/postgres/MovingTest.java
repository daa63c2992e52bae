package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.db.sqlite.SqliteDatabase;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.ImportReport;
import press.registan.ingest.StoryExport;
import press.registan.ingest.StoryFiles;
import press.registan.ingest.StoryImport;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Databases;
import press.registan.testing.Library;

/** A publication moves from SQLite to PostgreSQL and back, and is the same on either. */
@Tag("postgres")
class MovingTest {

    private static final String NOW = "2026-03-01T06:00:00Z";
    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Library sqlite(String name) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("registan.db");
        return new Library(clock -> SqliteDatabase.open(file, clock), NOW, LANGUAGES);
    }

    private Library postgres(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        return new Library(clock -> PostgresDatabase.open(Databases.postgres(place), clock), NOW, LANGUAGES);
    }

    private String export(Library library) throws IOException {
        Path file = folder.resolve("export.jsonl");
        new StoryExport(library.stories.holdings()).run(file, stories -> {});
        return Files.readString(file);
    }

    private void move(String stories, Library into) throws IOException {
        Path file = Files.writeString(folder.resolve("moved.jsonl"), stories);
        ImportReport report = new StoryImport(into.database, into.stories, into.clock)
                .run(new StoryFiles(LANGUAGES), List.of(file), new ImportOptions(false, null), progress -> {});
        assertEquals(List.of(), report.firstRefusals());
    }

    private static void fill(Library library) {
        library.take(
                Copy.of("Бюджет принят")
                        .id("b")
                        .in(Language.RU)
                        .slug("b-2")
                        .on("2026-02-01T06:00:00Z")
                        .section("Политика"),
                Copy.of("ёлки, Ёлки, -elki")
                        .in(Language.RU)
                        .id("Б")
                        .on("2026-02-01T06:00:00Z")
                        .topic(ShelfKind.PLACE, "Ош", "Osh", "OSH", "ош")
                        .topic("Zulu")
                        .topic("älpha")
                        .topic("alpha"),
                Copy.of("No id of its own")
                        .standfirst("An emoji 😀 and “quotes”")
                        .by("Å. Writer")
                        .by("a. writer")
                        .on("2026-02-02T06:00:00.123Z")
                        .address("/z")
                        .address("/A")
                        .address("/?p=12")
                        .corrected("2026-02-03T00:00:00Z", "It was Tuesday."),
                Copy.of("Draft").id("draft"),
                Copy.of("Withdrawn").id("w").on("2026-02-02T06:00:00Z").withdrawn("2026-02-04T00:00:00Z"),
                Copy.of("About").id("about").page().on("2020-01-01T00:00:00Z"));
    }

    @Test
    void anExportFromSqliteGivesTheSamePublicationOnPostgresAndBack() throws IOException {
        try (Library first = sqlite("first");
                Library server = postgres("server");
                Library last = sqlite("last")) {
            fill(first);
            String exported = export(first);
            move(exported, server);
            assertEquals(exported, export(server));
            assertEquals(List.of(), server.stories.audit().findings());
            move(export(server), last);
            assertEquals(exported, export(last));
        }
    }

    @Test
    void anExportFromPostgresGivesTheSamePublicationOnSqlite() throws IOException {
        try (Library server = postgres("server");
                Library file = sqlite("file")) {
            fill(server);
            String exported = export(server);
            move(exported, file);
            assertEquals(exported, export(file));
        }
    }
}
