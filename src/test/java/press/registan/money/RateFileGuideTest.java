package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.registan.testing.Paper;

/** What the papers show as a file of rates is one. */
class RateFileGuideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyLineOfEveryExampleIsTaken() throws IOException {
        List<RateFile.Line> taken = new ArrayList<>();
        for (Paper paper : Paper.all()) {
            for (List<String> example : paper.fenced("csv")) {
                for (RateFile.Line line : lines(example)) {
                    assertInstanceOf(RateFile.Line.Taken.class, line, () -> paper + ": " + line);
                    taken.add(line);
                }
            }
        }
        assertFalse(taken.isEmpty(), "there are examples");
    }

    private static List<RateFile.Line> lines(List<String> example) throws IOException {
        byte[] bytes = String.join("\n", example).getBytes(StandardCharsets.UTF_8);
        List<RateFile.Line> lines = new ArrayList<>();
        try (RateFile file = new RateFile(new ByteArrayInputStream(bytes), TODAY)) {
            for (Optional<RateFile.Line> next = file.next(); next.isPresent(); next = file.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }
}
