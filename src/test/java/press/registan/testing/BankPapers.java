package press.registan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the seven banks would publish in an invented world, each in its own form, habits included: what a dollar costs in
 * each currency is all that has to be invented, so that all banks agree.
 *
 * @param perDollar what one dollar costs
 */
public record BankPapers(Map<String, BigDecimal> perDollar) {

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<String> COMMON = List.of(
            "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "TRY", "PLN", "CZK", "SEK", "NOK", "DKK", "CAD", "AUD", "SGD",
            "KRW", "INR");
    private static final List<String> REGION = List.of("KZT", "KGS", "UZS", "TJS", "TMT", "RUB", "AZN", "AMD");

    /** A row of a table. */
    private record Row(String code, int nominal, BigDecimal figure) {}

    /** How many decimals a bank prints, and whether it prints the zeros at their end. */
    private record Style(int decimals, boolean zeros) {}

    public BankPapers {
        perDollar = Map.copyOf(perDollar);
    }

    /** The world as it is unless told. */
    public static BankPapers plain() {
        Map<String, BigDecimal> perDollar = new LinkedHashMap<>();
        String prices = """
                USD 1, EUR 0.8, GBP 0.64, CHF 0.9, JPY 150, CNY 7.25, TRY 40.1, PLN 3.7, CZK 20.9, SEK 9.4, NOK 9.7, DKK 6.02,
                CAD 1.36, AUD 1.41, SGD 1.28, KRW 1410, INR 91.5, KZT 500, KGS 87.5, UZS 12100, TJS 9.3, TMT 3.5, RUB 80,
                AZN 1.7, AMD 381, IRR 1300000, BYN 2.7
                """;
        for (String price : prices.split(",")) {
            String[] pair = price.strip().split(" ");
            perDollar.put(pair[0], new BigDecimal(pair[1]));
        }
        return new BankPapers(perDollar);
    }

    /** The same world but for one currency. */
    public BankPapers with(String code, String price) {
        Map<String, BigDecimal> other = new LinkedHashMap<>(perDollar);
        other.put(code, new BigDecimal(price));
        return new BankPapers(other);
    }

    /** Others' money in the bank's own, for so many units that the figure is a few digits long. */
    private List<Row> inOwn(String own, Style style, Stream<String> codes) {
        return codes.filter(code -> !code.equals(own))
                .map(code -> {
                    BigDecimal one = price(own).divide(price(code), MathContext.DECIMAL64);
                    int nominal = nominal(one, style);
                    BigDecimal figure =
                            one.multiply(BigDecimal.valueOf(nominal)).setScale(style.decimals(), RoundingMode.HALF_UP);
                    return new Row(code, nominal, style.zeros() ? figure : figure.stripTrailingZeros());
                })
                .toList();
    }

    private BigDecimal price(String code) {
        return Objects.requireNonNull(perDollar.get(code), code);
    }

    private static int nominal(BigDecimal one, Style style) {
        int nominal = 1;
        while (nominal < 1_000_000
                && one.multiply(BigDecimal.valueOf(nominal))
                                .movePointRight(style.decimals())
                                .compareTo(BigDecimal.valueOf(200))
                        < 0) {
            nominal *= 10;
        }
        return nominal;
    }

    private static Stream<String> all() {
        return Stream.concat(COMMON.stream(), REGION.stream());
    }

    private static String lines(List<Row> rows, Function<Row, String> line) {
        return rows.stream().map(line).collect(Collectors.joining());
    }

    /** Kazakhstan's document of today; each item has its date, and the dead keep theirs. */
    public String nbkLatest(LocalDate date, String pattern) {
        String day = date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><generator>Alternate RSS Builder</generator><title>Rates</title>
                <item><title>LVL</title><pubDate>31.12.13</pubDate><description>300.96</description><quant>1</quant></item>
                <item><title>EEK</title><pubDate>31.12.10</pubDate><description>12.53</description><quant>1</quant></item>
                """
                + lines(inOwn("KZT", new Style(2, false), all()), row ->
                        """
                <item><title>%s</title><pubDate>%s</pubDate><description>%s</description><quant>%d</quant>\
                <index>UP</index><change>+0.02</change><link /></item>
                """.formatted(row.code, day, row.figure.toPlainString(), row.nominal))
                + "</channel></rss>";
    }

    /** Kazakhstan's document of a day. */
    public String nbkDay(LocalDate date) {
        return nbkHead(date)
                + lines(inOwn("KZT", new Style(2, false), all()), row ->
                        """
                    <item>
                        <fullname>НАЗВАНИЕ ДЕНЕГ</fullname>
                        <title>%s</title>
                        <description>%s</description>
                        <quant>%d</quant>
                        <index>DOWN</index>
                        <change>-0.4</change>
                    </item>
                """.formatted(row.code, row.figure.toPlainString(), row.nominal))
                + "</rates>";
    }

    /** The same of a day on which nothing was published. */
    public static String nbkEmpty(LocalDate date) {
        return nbkHead(date) + "</rates>";
    }

    private static String nbkHead(LocalDate date) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rates>
                    <generator>Alternate RSS Builder</generator>
                    <title>Official rates</title>
                    <date>%s</date>
                """.formatted(DOTTED.format(date));
    }

    public String nbkrDaily(LocalDate date) {
        return nbkr("Daily", date, Stream.of("USD", "EUR", "CNY", "KZT", "RUB"), "");
    }

    /** With a currency that died ten years ago, and one in a single digit. */
    public String nbkrWeekly(LocalDate date) {
        return nbkr(
                "Weekly",
                date,
                all().filter(code ->
                        !List.of("USD", "EUR", "CNY", "KZT", "RUB", "UZS").contains(code)),
                """
                <Currency ISOCode="BYR"><Nominal>100</Nominal><ValidFor>7</ValidFor><Value>0,3402</Value></Currency>
                <Currency ISOCode="UZS"><Nominal>1</Nominal><ValidFor>7</ValidFor><Value>0,0073</Value></Currency>
                """);
    }

    private String nbkr(String name, LocalDate date, Stream<String> codes, String more) {
        return """
                <?xml version="1.0" encoding="windows-1251" ?>
                <CurrencyRates Name="%s Exchange Rates" Date="%s">
                """.formatted(name, DOTTED.format(date))
                + lines(inOwn("KGS", new Style(4, true), codes), row ->
                        """
                <Currency ISOCode="%s">
                <Nominal>%d</Nominal>
                <Value>%s</Value>
                </Currency>
                """.formatted(row.code, row.nominal, comma(row)))
                + more + "</CurrencyRates>\n";
    }

    private static String comma(Row row) {
        return row.figure.toPlainString().replace('.', ',');
    }

    /** A page of what som one unit of a currency cost, as the bank's web site shows it. */
    public static String nbkrPage(Map<LocalDate, String> figures) {
        return "<html><body><table><tr><td>Date</td><td>Rate</td></tr>"
                + figures.entrySet().stream()
                        .map(one -> "<tr><td><!--date-->%s<!--date--></td><td><!--value-->%s<!--value--></td></tr>"
                                .formatted(DOTTED.format(one.getKey()), one.getValue()))
                        .collect(Collectors.joining("\n"))
                + "</table></body></html>";
    }

    public String cbu(LocalDate date) {
        return inOwn("UZS", new Style(2, false), all()).stream()
                .map(row -> """
                        {"id":1,"Code":"000","Ccy":"%s","CcyNm_RU":"\\u0414\\u0435\\u043d\\u044c\\u0433\\u0438",\
                        "CcyNm_EN":"Money","Nominal":"%d","Rate":"%s","Diff":"-16.5","Date":"%s"}""".formatted(row.code, row.nominal, row.figure.toPlainString(), DOTTED.format(date)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    public String nbt(LocalDate date) {
        return """
                <?xml version="1.0" encoding="utf-8" ?>
                <ValCurs Date="%s" name="Foreign Currency Market">
                """.formatted(date)
                + lines(inOwn("TJS", new Style(4, true), all()), row -> """
                <Valute ID="%s">
                   <CharCode>%s</CharCode>
                   <Nominal>%d</Nominal>
                   <Name>Money</Name>
                   <Value>%s</Value>
                </Valute>
                """.formatted(
                        row.code.equals("RUB") ? "810" : "36", row.code, row.nominal, row.figure.toPlainString()))
                + "</ValCurs>";
    }

    /** In the form of dates of 2024 and after, or the one before. */
    public String cbt(LocalDate date, boolean dotted) {
        return ("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cbt_currency_rate name="CBT Currency XML">
                	<date>%s</date>
                """.formatted(dotted ? DOTTED.format(date) : date)
                        + lines(inOwn("TMT", new Style(4, false), all()), row ->
                                """
                	<rate code="%s">
                		<name>ABŞ-NYŇ PULY</name>
                		<rate_usd>1</rate_usd>
                		<multiplier>%d</multiplier>
                		<rate_tmt>%s</rate_tmt>
                		<checksum>0123456789abcdef0123456789abcdef</checksum>
                	</rate>
                """.formatted(row.code, row.nominal, row.figure.toPlainString()))
                        + "</cbt_currency_rate>\n")
                .replace("\n", "\r\n");
    }

    /** In one line; names in Cyrillic, so that the bytes depend on the charset. */
    public String cbr(LocalDate date) {
        return "<?xml version=\"1.0\" encoding=\"windows-1251\"?><ValCurs Date=\"%s\" name=\"Foreign Currency Market\">"
                        .formatted(DOTTED.format(date))
                + lines(inOwn("RUB", new Style(4, true), all()), row ->
                        """
                <Valute ID="R01"><NumCode>036</NumCode><CharCode>%s</CharCode><Nominal>%d</Nominal><Name>Деньги</Name>\
                <Value>%s</Value><VunitRate>1</VunitRate></Valute>""".formatted(row.code, row.nominal, comma(row)))
                + "</ValCurs>";
    }

    /** One euro in others' money, on these days; attributes in quotation marks of this kind. */
    public String ecbXml(String mark, LocalDate... days) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                	<gesmes:subject>Reference rates</gesmes:subject>
                	<Cube>
                """
                + Stream.of(days)
                        .map(day -> "<Cube time='" + day + "'>"
                                + perEuro().entrySet().stream()
                                        .map(one -> "<Cube currency='%s' rate='%s'/>"
                                                .formatted(one.getKey(), one.getValue()))
                                        .collect(Collectors.joining("\n"))
                                + "</Cube>")
                        .collect(Collectors.joining("\n"))
                        .replace("'", mark)
                + "</Cube></gesmes:Envelope>";
    }

    /** All days in one table, with a currency that no day has, and a comma at the end of each line. */
    public String ecbCsv(LocalDate... newestFirst) {
        String figures = String.join(", ", perEuro().values());
        return "Date, " + String.join(", ", perEuro().keySet()) + ", RUB, \n"
                + Stream.of(newestFirst)
                        .map(day -> day + ", " + figures + ", N/A, \n")
                        .collect(Collectors.joining());
    }

    public static byte[] zipped(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private Map<String, String> perEuro() {
        Map<String, String> figures = new LinkedHashMap<>();
        COMMON.stream()
                .filter(code -> !code.equals("EUR"))
                .forEach(code -> figures.put(
                        code,
                        price(code)
                                .divide(price("EUR"), 4, RoundingMode.HALF_UP)
                                .toPlainString()));
        return figures;
    }
}
