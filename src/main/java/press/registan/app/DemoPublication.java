package press.registan.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.kernel.MadeFrom;
import press.registan.money.RateFile;
import press.registan.money.RateIntake;

/**
 * The invented publication of the demo. Its stories and rates are dated around one Monday; they are moved by whole weeks,
 * so that whenever it is made the news is fresh, weekdays are right, and a few stories are still to come.
 */
final class DemoPublication {

    private static final Instant REFERENCE = Instant.parse("2026-11-23T06:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<String> STORIES = List.of(
            "pages.jsonl", "stories-en-1.jsonl", "stories-en-2.jsonl", "stories-ru.jsonl", "stories-more.jsonl");
    private static final List<String> MOMENTS = List.of("published", "updated", "embargoedUntil", "at");
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoPublication() {}

    /** Makes it in a new or empty folder. */
    static void make(Path folder, Map<String, String> environment, Clock clock) {
        InitCommand.make(
                folder,
                Map.of(
                        Setting.PUBLICATION_NAME, "The Registan Courier",
                        Setting.PUBLICATION_TAGLINE, "News of five countries, from the square outward",
                        Setting.PUBLICATION_LANGUAGES, "en,ru,kk,ky,uz,tg,tk",
                        Setting.PUBLICATION_TIMEZONE, "Asia/Bishkek",
                        Setting.PUBLICATION_COUNTRY, "KG",
                        // Its rates are samples, and a demonstration asks nobody for anything.
                        Setting.RATES_FETCH, "none"),
                environment);
        long weeks = Math.floorDiv(Duration.between(REFERENCE, clock.instant()).toMillis(), WEEK.toMillis());
        try (Newsroom newsroom = Newsroom.open(folder, Settings.read(folder, environment, Map.of()), clock)) {
            takeRates(newsroom, weeks);
            takeStories(newsroom, folder, weeks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void takeRates(Newsroom newsroom, long weeks) throws IOException {
        LocalDate today = newsroom.rates().today(new MadeFrom());
        StringBuilder moved = new StringBuilder("date,base,quote,rate,source\n");
        for (String line : lines("rates.csv")) {
            if (line.startsWith("date,")) {
                continue;
            }
            LocalDate date = LocalDate.parse(line.substring(0, 10)).plusWeeks(weeks);
            if (!date.isAfter(today)) {
                moved.append(date).append(line, 10, line.length()).append('\n');
            }
        }
        byte[] bytes = moved.toString().getBytes(StandardCharsets.UTF_8);
        try (RateFile file = new RateFile(new ByteArrayInputStream(bytes), today)) {
            newsroom.rateIntake().take(file, new RateIntake.Watcher() {
                @Override
                public void refused(RateFile.Line.Refused line) {
                    throw new IllegalStateException("a sample rate was refused: " + line);
                }

                @Override
                public void done(RateIntake.Totals soFar) {}
            });
        }
    }

    private static void takeStories(Newsroom newsroom, Path folder, long weeks) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : STORIES) {
            List<String> moved = new ArrayList<>();
            for (String line : lines(name)) {
                moved.add(JSON.writeValueAsString(moved(JSON.readTree(line), weeks)));
            }
            files.add(Files.write(folder.resolve(name), moved));
        }
        newsroom.storyImport()
                .run(new StoryFiles(newsroom.languages()), files, new ImportOptions(false, null), progress -> {});
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static JsonNode moved(JsonNode node, long weeks) {
        if (node instanceof ObjectNode object) {
            for (String name : MOMENTS) {
                if (object.path(name).isTextual()) {
                    Instant moment = Instant.parse(object.path(name).textValue());
                    object.put(name, moment.plus(WEEK.multipliedBy(weeks)).toString());
                }
            }
        }
        node.forEach(inner -> moved(inner, weeks));
        return node;
    }

    private static List<String> lines(String name) throws IOException {
        InputStream resource = Objects.requireNonNull(
                DemoPublication.class.getResourceAsStream("/demo/" + name), "the program lacks its sample " + name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
