package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.testing.BankPapers;
import press.registan.testing.LoopbackBanks;

/** {@code registan rates fetch}, as an operator runs it, with the banks on this machine. */
class RatesFetchTest {

    private static final List<Setting> SITES = List.of(
            Setting.RATES_NBKR_URL,
            Setting.RATES_NBK_URL,
            Setting.RATES_CBU_URL,
            Setting.RATES_NBT_URL,
            Setting.RATES_CBT_URL,
            Setting.RATES_CBR_URL,
            Setting.RATES_ECB_URL);

    private final LoopbackBanks banks = new LoopbackBanks();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private Path folder;

    @BeforeEach
    void make(@TempDir Path folder) {
        this.folder = folder.resolve("data");
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.put(Setting.PUBLICATION_NAME, "The Courier");
        given.put(Setting.PUBLICATION_URL, "https://courier.example");
        given.put(Setting.RATES_FETCH, "nbkr,cbu,ecb");
        SITES.forEach(site -> given.put(site, banks.site().toString()));
        InitCommand.make(this.folder, given, Map.of());
    }

    @AfterEach
    void close() {
        banks.close();
    }

    private int run(String... arguments) {
        String[] whole = Arrays.copyOf(arguments, arguments.length + 2);
        whole[arguments.length] = "--data";
        whole[arguments.length + 1] = folder.toString();
        Said said = Said.by(whole);
        out.append(said.out());
        err.append(said.err());
        return said.status();
    }

    @Test
    void eachBankOfTheSettingsHasALineAndItsRatesAreShown() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        banks.publish(BankPapers.plain(), today);

        assertEquals(0, run("rates", "fetch"), err.toString());
        assertEquals(
                List.of(
                        "nbkr  " + today + "  23 rates, 23 new, 2 passed over",
                        "cbu   " + today + "  24 rates, 24 new",
                        "ecb   " + today + "  16 rates, 16 new"),
                out.toString().lines().toList());
        assertTrue(banks.asked.stream()
                .allMatch(asked -> "Registan/dev (+https://courier.example)"
                        .equals(asked.headers().get("User-agent"))));
        assertEquals(0, run("rates", "show"));
        assertTrue(out.toString().contains("87.50 per USD"), out.toString());
    }

    @Test
    void aBankThatCannotBeAskedIsStatusOneAfterTheOthersWereTold() {
        banks.publish(BankPapers.plain(), LocalDate.now(ZoneOffset.UTC));
        banks.fail("/en/arkhiv-kursov-valyut/json/", LoopbackBanks.status(403));

        assertEquals(1, run("rates", "fetch"));
        assertTrue(
                out.toString().contains("\ncbu   failed: what 127.0.0.1/en/arkhiv-kursov-valyut/json/"),
                out.toString());
        assertTrue(out.toString().contains("ecb   "), out.toString());
        assertTrue(err.toString().contains("Of 3 banks these could not be asked: cbu."), err.toString());
    }

    @Test
    void theDaysOfAnyBankCanBeTakenIn() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        banks.put(
                "/scripts/XML_daily.asp?date_req=02/03/2026",
                "text/xml",
                BankPapers.plain().cbr(day));

        assertEquals(0, run("rates", "fetch", "--source", "cbr", "--from", "2026-03-02", "--to", "2026-03-02"));
        assertEquals("cbr   2026-03-02  24 rates, 24 new", out.toString().strip());
    }

    @Test
    void whatCannotBeMeantIsToldInWords() {
        assertEquals(1, run("rates", "fetch", "--source", "fed"));
        assertTrue(err.toString().contains("There is no bank fed; known: nbkr nbk cbu nbt cbt cbr ecb."));
        assertEquals(2, run("rates", "fetch", "--to", "2026-03-02"));
        assertEquals(1, run("rates", "fetch", "--from", "2026-03-03", "--to", "2026-03-02"));
        assertEquals(2, run("rates", "fetch", "--from", "yesterday"));
        assertEquals(List.of(), banks.asked);
    }
}
