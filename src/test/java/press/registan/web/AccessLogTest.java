package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Key;

class AccessLogTest {

    @TempDir
    private Path folder;

    private static AccessLog.Line line(String target) {
        return new AccessLog.Line(Served.NOON.toEpochMilli() + 7, "GET", target, 200, 14_032, 85, true);
    }

    private String first() throws IOException {
        return Files.readString(folder.resolve("access.log"));
    }

    @Test
    void aLineSaysWhatWasAskedAndWhatCameOfIt() throws IOException {
        try (AccessLog log = AccessLogFile.in(folder, 1_000_000, 3)) {
            log.answered(line("/news/river"));
        }
        assertEquals("2026-03-01T12:00:00.007Z GET /news/river 200 14032 85 kept\n", first());
    }

    @Test
    void whatSomebodyConvertedIsNotWrittenDown() throws IOException {
        try (AccessLog log = AccessLogFile.in(folder, 1_000_000, 3)) {
            log.answered(line("/rates?amount=501000&from=KGS&to=USD"));
            log.answered(line("/ru/rates?from=KGS&to=USD&amount=1%20250,50"));
            log.answered(line("/news/amount=5"));
        }
        List<String> lines = first().lines().toList();
        assertTrue(lines.get(0).contains(" /rates?amount=-&from=KGS&to=USD "), lines.get(0));
        assertTrue(lines.get(1).contains(" /ru/rates?from=KGS&to=USD&amount=- "), lines.get(1));
        assertTrue(lines.get(2).contains(" /news/amount=5 "), lines.get(2));
    }

    @Test
    void whatSomebodyLookedForIsNotWrittenDown() throws IOException {
        try (AccessLog log = AccessLogFile.in(folder, 1_000_000, 3)) {
            log.answered(line("/search?q=my%20illness&section=health"));
            log.answered(line("/api/v1/suggest?language=en&q=my&q=illness"));
            log.answered(line("/search?iq=1"));
        }
        List<String> lines = first().lines().toList();
        assertTrue(lines.get(0).contains(" /search?q=-&section=health "), lines.get(0));
        assertTrue(lines.get(1).contains(" /api/v1/suggest?language=en&q=-&q=- "), lines.get(1));
        assertTrue(lines.get(2).contains(" /search?iq=1 "), lines.get(2));
    }

    @Test
    void aTargetCannotWriteALineOfItsOwn() throws IOException {
        try (AccessLog log = AccessLogFile.in(folder, 1_000_000, 3)) {
            log.answered(line("/a\nb c\u001b[31m\u00e9"));
            log.answered(line("/" + "a".repeat(5_000)));
        }
        List<String> lines = first().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains(" /a?b?c?[31m? "), lines.getFirst());
        assertTrue(lines.getLast().length() < 1_200);
    }

    @Test
    void fullFilesMoveOnAndTheOldestGoes() throws IOException {
        for (int run = 0; run < 5; run++) {
            try (AccessLog log = AccessLogFile.in(folder, 100, 3)) {
                log.answered(line("/run/" + run));
            }
        }
        for (int run = 5; run < 8; run++) {
            try (AccessLog log = AccessLogFile.in(folder, 100, 3)) {
                log.answered(line("/run/" + run));
                log.answered(line("/run/" + run));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("access.1.log", "access.2.log", "access.log"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(first().contains("/run/7"));
        assertTrue(Files.readString(folder.resolve("access.1.log")).contains("/run/6"));
    }

    @Test
    void eachRequestIsALineWithoutTheReadersAddress() throws IOException {
        Route latest = Route.page("/latest", _ -> Served.page("/latest", "x", Served.from(Key.rates())));
        AccessLog log = AccessLogFile.in(folder, 1_000_000, 3);
        try (Served served = Served.with(Served.usual(), _ -> Optional.empty(), log, latest)) {
            served.get("/latest", "user-agent", "a browser", "x-forwarded-for", "203.0.113.9");
            served.get("/latest");
            served.get("/missing");
        }
        log.close();
        String all = first();
        assertFalse(all.contains("127.0.0.1") || all.contains("203.0.113.9") || all.contains("browser"), all);
        List<String> lines = all.lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches(".* GET /latest 200 1 \\d+ made"), lines.get(0));
        assertTrue(lines.get(1).matches(".* GET /latest 200 1 \\d+ kept"), lines.get(1));
        assertTrue(lines.get(2).matches(".* GET /missing 404 \\d+ \\d+ made"), lines.get(2));
    }
}
