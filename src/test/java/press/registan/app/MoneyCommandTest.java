package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code registan money}, as a shell and a program see it. */
class MoneyCommandTest {

    private static final String ARREARS = "arrears totaled 501,000 Kyrgyz som (approximately $5,700).";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void aPublicationWithRates() throws IOException {
        Path data = folder.resolve("data");
        run("init", "--data", data.toString(), "--name", "Courier", "--country", "UZ");
        Path rates = folder.resolve("rates.csv");
        Files.writeString(
                rates, "date,base,quote,rate,source\n2026-02-02,USD,KGS,87.49,nbkr\n2026-02-02,USD,UZS,12150,cbu\n");
        run("rates", "import", rates.toString(), "--data", data.toString());
    }

    @Test
    void theExampleOfTheContractIsWhatComesOut() throws IOException {
        JsonNode found = json(money("--json", "--on", "2026-02-02", ARREARS));

        JsonNode som = found.get("amounts").get(0);
        assertEquals(16, som.get("start").asInt());
        assertEquals(34, som.get("end").asInt());
        assertEquals("501,000 Kyrgyz som", som.get("text").asText());
        assertEquals("KGS", som.get("currency").asText());
        assertEquals("501000", som.get("value").asText());
        assertEquals("5726.37", som.get("inBase").asText());
        assertEquals("2026-02-02", som.get("asOf").asText());
        assertEquals("5700", found.get("amounts").get(1).get("inBase").asText());
        JsonNode conversion = found.get("conversions").get(0);
        assertEquals(
                "{\"amount\":0,\"stated\":1,\"statedValue\":\"5700\",\"expected\":\"5726.37\",\"verdict\":\"agrees\"}",
                conversion.toString());
    }

    @Test
    void withoutARateThereIsNoFigure() throws IOException {
        JsonNode found = json(money("--json", "--on", "2020-02-02", ARREARS));

        assertTrue(found.get("amounts").get(0).get("inBase").isNull());
        assertTrue(found.get("amounts").get(0).get("asOf").isNull());
        assertEquals("no-rate", found.get("conversions").get(0).get("verdict").asText());
        assertTrue(found.get("conversions").get(0).get("expected").isNull());
    }

    @Test
    void theCountryOfThePublicationSettlesUnlessAnotherIsTold() throws IOException {
        assertEquals("UZS", currency(money("--json", "It cost 500 som.")));
        assertEquals("KGS", currency(money("--json", "--country", "kg", "It cost 500 som.")));
    }

    @Test
    void aFileOfLinesGivesAnObjectForEach() throws IOException {
        Path lines = folder.resolve("lines.txt");
        Files.writeString(lines, "It cost $5.\r\n\nНе стоило ничего.\nСтоило 5 сомов.");

        List<String> out = money("--json", "--lines", lines.toString()).lines().toList();

        assertEquals(
                List.of(1, 0, 0, 1),
                out.stream().map(line -> json(line).get("amounts").size()).toList());
    }

    @Test
    void peopleGetATable() {
        String table = money("--on", "2026-02-02", ARREARS.replace("5,700", "9,900"));

        assertTrue(
                table.contains("501,000 Kyrgyz som  KGS 501000 = USD 5726.37 at the rate of 2026-02-02 by nbkr"),
                table);
        assertTrue(table.contains("“$9,900” for “501,000 Kyrgyz som”: DISAGREES, expected USD 5726.37"), table);
    }

    @Test
    void wrongUsageIsTold() {
        assertEquals(
                2,
                status(
                        "money",
                        "--country",
                        "XX",
                        "text",
                        "--data",
                        folder.resolve("data").toString()));
        assertEquals(
                2,
                status(
                        "money",
                        "--lines",
                        "x",
                        "text",
                        "--data",
                        folder.resolve("data").toString()));
        assertEquals(2, status("money", "text"));
    }

    private static String currency(String line) {
        return json(line).get("amounts").get(0).get("currency").asText();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }

    private static String money(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "money";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = folder.resolve("data").toString();
        return run(all);
    }

    private static String run(String... arguments) {
        Said said = Said.by(arguments);
        assertEquals(0, said.status(), said.err());
        return said.out();
    }

    private static int status(String... arguments) {
        return Said.by(arguments).status();
    }
}
