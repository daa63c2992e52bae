package press.registan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;

class SettingsTest {

    /** Each setting with a value that is not its default, in the order of {@link Setting}. */
    private static final Settings CHANGED = new Settings(
            new PublicationSettings(
                    "Жибек Жолу",
                    "News of = the road",
                    URI.create("https://news.example:8443"),
                    List.of(Language.RU, Language.KY),
                    ZoneId.of("Asia/Bishkek"),
                    "KG",
                    6,
                    currencies("KZT", "KGS"),
                    Currency.getInstance("EUR"),
                    false),
            new FetchSettings(
                    List.of("ecb", "cbt"),
                    Map.of(
                            "nbkr", URI.create("http://127.0.0.1:1"),
                            "nbk", URI.create("http://127.0.0.1:2"),
                            "cbu", URI.create("http://127.0.0.1:3"),
                            "nbt", URI.create("http://127.0.0.1:4"),
                            "cbt", URI.create("http://127.0.0.1:5"),
                            "cbr", URI.create("http://127.0.0.1:6"),
                            "ecb", URI.create("http://127.0.0.1:7"))),
            new DatabaseSettings.Postgres("jdbc:postgresql://db.example/news?user=registan&password=secret"),
            new SearchSettings(30, URI.create("https://registan:secret@search.example:9200")),
            new ServerSettings("::1", 9090, 9091, List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8")));

    private static final String CHANGED_FILE = """
            publication.name = Жибек Жолу
            publication.tagline=News of = the road
            publication.url=https://news.example:8443/
            publication.languages=ru, ky
            publication.timezone=Asia/Bishkek
            publication.country=KG
            publication.page-size=6
            publication.currencies=KZT,KGS
            publication.base-currency=EUR
            publication.conversions=no
            rates.fetch=ecb, cbt
            rates.nbkr.url=http://127.0.0.1:1
            rates.nbk.url=http://127.0.0.1:2/
            rates.cbu.url=http://127.0.0.1:3
            rates.nbt.url=http://127.0.0.1:4
            rates.cbt.url=http://127.0.0.1:5
            rates.cbr.url=http://127.0.0.1:6
            rates.ecb.url=http://127.0.0.1:7
            database.url=jdbc:postgresql://db.example/news?user=registan&password=secret
            search.rate-limit=30
            search.url=https://registan:secret@search.example:9200/
            server.address=::1
            server.port=9090
            server.admin-port=9091
            server.trusted-proxies=127.0.0.1, 10.0.0.0/8, fd00::/8
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEmptyFileMeansTheDefaults() throws IOException {
        Settings defaults = new Settings(
                new PublicationSettings(
                        "Registan",
                        "",
                        URI.create("http://localhost:8080"),
                        List.of(Language.EN),
                        ZoneId.of("UTC"),
                        null,
                        10,
                        currencies("KGS", "KZT", "TJS", "UZS", "TMT"),
                        Currency.getInstance("USD"),
                        true),
                new FetchSettings(
                        List.of("nbkr", "nbk", "cbu", "nbt", "cbt", "cbr", "ecb"),
                        Map.of(
                                "nbkr", URI.create("https://www.nbkr.kg"),
                                "nbk", URI.create("https://nationalbank.kz"),
                                "cbu", URI.create("https://cbu.uz"),
                                "nbt", URI.create("https://www.nbt.tj"),
                                "cbt", URI.create("https://cbt.tm"),
                                "cbr", URI.create("https://www.cbr.ru"),
                                "ecb", URI.create("https://www.ecb.europa.eu"))),
                new DatabaseSettings.Sqlite(),
                new SearchSettings(120, null),
                new ServerSettings("127.0.0.1", 8080, null, List.of()));

        assertEquals(defaults, read(""));
    }

    @Test
    void everySettingIsReadFromTheFile() throws IOException {
        assertEquals(CHANGED, read(CHANGED_FILE));
        assertEquals(
                Stream.of(Setting.values()).map(Setting::key).toList(),
                CHANGED_FILE
                        .lines()
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList());
    }

    @Test
    void everySettingIsReadFromTheEnvironmentWhichWinsOverTheFile() throws IOException {
        Map<String, String> environment = CHANGED_FILE
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> "REGISTAN_"
                                + pair[0].strip().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        pair -> pair[1]));

        assertEquals(CHANGED, read("server.port=1\npublication.name=Other", environment, Map.of()));
    }

    @Test
    void noneIsNoBankAtAll() throws IOException {
        assertEquals(List.of(), read("rates.fetch=none").rates().banks());
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndTheAddressFollowsThePort() throws IOException {
        Settings settings =
                read("server.port=1", Map.of("REGISTAN_SERVER_PORT", "2"), Map.of(Setting.SERVER_PORT, "3"));

        assertEquals(3, settings.server().port());
        assertEquals(URI.create("http://localhost:3"), settings.publication().url());
    }

    @Test
    void aPublicationMayHaveANameOfItsOwnInACluster() throws IOException {
        assertEquals(
                "registan",
                read("search.url=https://search.example:9200/").search().name());
        assertEquals(
                "courier-kg",
                read("search.url=https://search.example/courier-kg").search().name());
        for (String no : List.of("/Courier", "/courier/kg", "/courier_kg", "/-", "?q=1")) {
            refusal("search.url=https://search.example" + no, Map.of());
        }
    }

    @Test
    void anEmptyValueIsAsIfItWereNotThere() throws IOException {
        Settings settings =
                read("server.port=\npublication.country=KG", Map.of("REGISTAN_PUBLICATION_COUNTRY", ""), Map.of());

        assertEquals(read(""), settings);
    }

    @Test
    void theLastLineOfANameCounts() throws IOException {
        assertEquals(
                7,
                read("publication.page-size=6\n\n# and now\npublication.page-size=7")
                        .publication()
                        .pageSize());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertEquals(9, read("\uFEFFserver.port=9").server().port());
    }

    @Test
    void variablesOfOthersAreLeftAlone() throws IOException {
        assertEquals(read(""), read("", Map.of("PATH", "x", "REGISTAN_JAVA_OPTS", "-Xmx1g"), Map.of()));
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlace() {
        String told = refusal(
                """
                        # fine
                        server.prot=80
                        publication.languages=en,de
                        nonsense
                        server.port=http
                        """, Map.of("REGISTAN_PUBLICATION_PAGESIZE", "6", "REGISTAN_PUBLICATION_COUNTRY", "Kyrgyzstan"));
        Path file = folder.resolve(SettingsFile.NAME);

        assertEquals(
                List.of(
                        file + ", line 2: there is no setting server.prot; did you mean server.port?",
                        file + ", line 4: a setting is written name=value; this line has no \"=\".",
                        "environment: there is no setting REGISTAN_PUBLICATION_PAGESIZE;"
                                + " did you mean REGISTAN_PUBLICATION_PAGE_SIZE?",
                        file + ", line 5, server.port: \"http\" is not a port from 0 to 65535.",
                        file + ", line 3, publication.languages: \"en,de\" is not a language of en ru kk ky uz tg tk.",
                        "environment, REGISTAN_PUBLICATION_COUNTRY: \"Kyrgyzstan\" is not a country in two letters,"
                                + " such as KG."),
                told.lines().toList());
    }

    @Test
    void aFileOfGarbageIsNotAnsweredWithAScreenForEachLine() {
        assertEquals(50, refusal("x\n".repeat(5_000), Map.of()).lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publication.url            | news.example
            publication.url            | ftp://news.example
            publication.url            | https://news.example/blog
            publication.url            | https://news.example?x
            publication.url            | https://user@news.example
            publication.url            | https://news example
            publication.languages      | en,en
            publication.languages      | EN
            publication.languages      | en,
            publication.timezone       | Bishkek
            publication.country        | kg
            publication.page-size      | 0
            publication.page-size      | 101
            publication.page-size      | ten
            publication.currencies     | KGS;KZT
            publication.base-currency  | Dollar
            rates.fetch                | nbkr,nobody
            rates.fetch                | none,nbkr
            rates.fetch                | ecb,ecb
            rates.cbr.url              | www.cbr.ru
            rates.cbr.url              | https://www.cbr.ru/scripts
            publication.conversions    | maybe
            server.address             | 999.1.1.1
            server.address             | two words
            server.port                | -1
            server.port                | 65536
            server.port                | 99999999999
            server.admin-port          | off
            server.trusted-proxies     | 10.0.0.0/33
            server.trusted-proxies     | proxy.example
            """)
    void whatCannotBeMeantIsRefused(String key, String value) {
        assertTrue(refusal(key + "=" + value, Map.of()).contains(key + ": \"" + value + "\" is not "));
    }

    @Test
    void aFolderWithoutAPublicationSaysHowToMakeOne() {
        Problem missing = assertThrows(Problem.Refused.class, () -> Settings.read(folder, Map.of(), Map.of()));

        assertTrue(String.valueOf(missing.getMessage()).contains("registan init --data " + folder));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve(SettingsFile.NAME), new byte[] {'a', '=', (byte) 0xC6});

        assertThrows(Problem.Refused.class, () -> Settings.read(folder, Map.of(), Map.of()));
    }

    private String refusal(String file, Map<String, String> environment) {
        return String.valueOf(assertThrows(Problem.Misconfigured.class, () -> read(file, environment, Map.of()))
                .getMessage());
    }

    private Settings read(String file) throws IOException {
        return read(file, Map.of(), Map.of());
    }

    private Settings read(String file, Map<String, String> environment, Map<Setting, String> options)
            throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), file);
        return Settings.read(folder, environment, options);
    }

    private static List<Currency> currencies(String... codes) {
        return Stream.of(codes).map(Currency::getInstance).toList();
    }
}
