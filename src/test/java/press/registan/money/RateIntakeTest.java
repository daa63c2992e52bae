package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.Market.KGS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class RateIntakeTest {

    private static final String FILE = "date,base,quote,rate,source\n2026-02-27,USD,KGS,87.45,nbkr\n";

    private Market market;

    @BeforeEach
    void open(@TempDir Path folder) {
        market = new Market(folder);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void theSameLineAgainChangesNothing() {
        assertEquals(new RateIntake.Totals(1, 1, 0, 0, 0), market.takeFile(FILE));
        long edition = edition();
        assertEquals(new RateIntake.Totals(1, 0, 0, 1, 0), market.takeFile(FILE));
        assertEquals(edition, edition());
        assertEquals(List.of("rates"), changes());
    }

    @Test
    void anotherValueOfTheSameSourceTakesThePlaceOfTheFirst() {
        market.takeFile(FILE);
        assertEquals(new RateIntake.Totals(1, 0, 1, 0, 0), market.take("2026-02-27,USD,KGS,87.46,nbkr"));
        assertEquals("87.46", shown());
        assertEquals(2, changes().size());
    }

    @Test
    void ofTwoLinesOfOneDayInAFileTheLastCounts() {
        market.take("2026-02-27,USD,KGS,1,nbkr", "2026-02-27,USD,KGS,2,nbkr");
        assertEquals("2", shown());
        assertEquals(
                new RateIntake.Totals(2, 0, 0, 2, 0),
                market.take("2026-02-27,USD,KGS,1,nbkr", "2026-02-27,USD,KGS,2,nbkr"));
    }

    @Test
    void aPackedFileAndOneWithAByteOrderMarkAndQuotationMarksAreRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            String lines = """
                    "date","base","quote","rate","source"
                    "2026-02-27","usd", KGS ,"87.45",NBKR

                    """;
            gzip.write(("\uFEFF" + lines.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(new RateIntake.Totals(1, 1, 0, 0, 0), market.takeFile(packed.toByteArray()));
        assertEquals("87.45", shown());
    }

    @Test
    void aBadLineIsToldByItsNumberWithTheReasonAndTheRestGoesIn() {
        RateIntake.Totals totals = market.take(
                "2026-02-30,USD,KGS,87.45,nbkr",
                "27.02.2026,USD,KGS,87.45,nbkr",
                "1989-12-31,USD,KGS,87.45,nbkr",
                "2026-11-25,USD,KGS,87.45,nbkr",
                "2026-02-27,USD,USD,1,nbkr",
                "2026-02-27,USD,XYZ,1,nbkr",
                "2026-02-27,USD,KGS,0,nbkr",
                "2026-02-27,USD,KGS,-87.45,nbkr",
                "2026-02-27,USD,KGS,\"87,45\",nbkr",
                "2026-02-27,USD,KGS,1e9,nbkr",
                "2026-02-27,USD,KGS,0.1234567890123456789012345678901,nbkr",
                "2026-02-27,USD,KGS,87.45",
                "2026-02-27,USD,KGS,87.45,\"nbkr",
                "2026-02-27,USD,KGS,87.45,",
                "2026-02-27,USD,KGS,3.5,peg",
                "x".repeat(5_000),
                "2026-11-24,USD,KGS,87.45,nbkr");
        assertEquals(new RateIntake.Totals(17, 1, 0, 0, 16), totals);
        assertEquals(
                IntStream.rangeClosed(2, 17).mapToObj(Long::valueOf).toList().toString(),
                market.refused.stream()
                        .map(RateFile.Line.Refused::number)
                        .toList()
                        .toString());
        assertTrue(market.refused.get(3).reason().contains("still to come"));
        assertTrue(market.refused.get(8).reason().contains("87,45"));
        assertTrue(market.refused.getLast().reason().contains("longer"));
    }

    @Test
    void aFileWithAnotherHeaderOrNoneIsRefusedAsAWhole() {
        assertThrows(Problem.Malformed.class, () -> market.takeFile(""));
        assertThrows(
                Problem.Malformed.class, () -> market.takeFile("date,base,quote,rate\n2026-02-27,USD,KGS,87.45\n"));
        assertThrows(Problem.Malformed.class, () -> market.takeFile("2026-02-27,USD,KGS,87.45,nbkr\n"));
    }

    @Test
    void aLongFileGoesInByBatches() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        String lines = IntStream.range(0, 2_345)
                .mapToObj(day -> first.plusDays(day) + ",USD,KGS," + (80 + day % 7) + ".5,market")
                .collect(Collectors.joining("\n"));
        assertEquals(new RateIntake.Totals(2_345, 2_345, 0, 0, 0), market.take(lines));
        assertEquals(3, changes().size());
        assertEquals(
                2_345,
                market.rates
                        .series(market.made, KGS, first, first.plusDays(4_000))
                        .size());
    }

    @Test
    void theDemosSamplesAreAllTakenInAndSayThatTheyAreSamples() throws IOException {
        try (InputStream file = Objects.requireNonNull(RateFile.class.getResourceAsStream("/demo/rates.csv"))) {
            RateIntake.Totals totals = market.takeFile(file.readAllBytes());
            assertEquals(totals.lines(), totals.added());
        }
        Quote som = market.quote(KGS, "2026-11-23").orElseThrow();
        assertEquals("87.4500", som.perBase().toPlainString());
        assertEquals("sample", som.source());
    }

    private String shown() {
        return market.quote(KGS, "2026-02-27").orElseThrow().perBase().toPlainString();
    }

    private long edition() {
        return market.database.read(new RateStore()::edition);
    }

    private List<String> changes() {
        return market.database.read(reading -> reading.handle()
                .createQuery("select subject from change where keys = 'rates' order by position")
                .mapTo(String.class)
                .list());
    }
}
