package press.registan.money.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.Rate;
import press.registan.money.Span;

/**
 * Others for one euro; no money of Central Asia, and no rouble since March 2022. Each day but weekends and holidays. The last
 * ninety days come as XML like today, all days since 1999 as one packed file of CSV, the newest first, with {@code N/A} for
 * what a day had not.
 */
final class EuropeanCentralBank implements Bank {

    private static final int LEAST = 15;
    private static final int DAYS_IN_XML = 80;
    private static final int LARGEST_CSV = 16 << 20;
    private static final String PATH = "/stats/eurofxref/eurofxref";

    @Override
    public CentralBank identity() {
        return CentralBank.ECB;
    }

    @Override
    public Hours hours() {
        return Hours.of("Europe/Berlin", 16, 15);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(1999, 1, 4);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(Errand.of(
                site.resolve(PATH + "-daily.xml"),
                "daily",
                "today",
                reply -> readXml(reply, new Span(since(), LocalDate.MAX))));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        String about = days.first() + " to " + days.last();
        return List.of(
                days.first().isAfter(today.minusDays(DAYS_IN_XML))
                        ? Errand.of(site.resolve(PATH + "-hist-90d.xml"), "", about, reply -> readXml(reply, days))
                        : Errand.of(site.resolve(PATH + "-hist.zip"), "", about, reply -> readZip(reply, days)));
    }

    private Reading readXml(Reply reply, Span asked) throws Unreadable {
        Sheet sheet = new Sheet(asked);
        for (Xml.Element all : Xml.read(reply.text(), "Envelope").children("Cube")) {
            for (Xml.Element ofDay : all.children("Cube")) {
                Table table = sheet.begin(ofDay.attribute("time"));
                for (Xml.Element rate : ofDay.children("Cube")) {
                    table.add(rate.attribute("currency"), "1", rate.attribute("rate"));
                }
                sheet.end(table);
            }
        }
        return sheet.read();
    }

    private Reading readZip(Reply reply, Span asked) throws Unreadable {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reply.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    byte[] csv = zip.readNBytes(LARGEST_CSV);
                    if (csv.length == LARGEST_CSV) {
                        throw new Unreadable("is larger than any table of rates");
                    }
                    return readCsv(new String(csv, StandardCharsets.UTF_8), asked);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("is a packed file that cannot be unpacked; it may have been cut off");
        }
        throw new Unreadable("is no packed file of CSV");
    }

    /** The first line names the currencies; each line ends with a comma, behind which is nothing. */
    private Reading readCsv(String csv, Span asked) throws Unreadable {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        List<String> names = lines.isEmpty() ? List.of() : fields(lines.getFirst());
        if (names.isEmpty() || !names.getFirst().equals("Date")) {
            throw new Unreadable("is a packed file without a table of rates");
        }
        Sheet sheet = new Sheet(asked);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            if (fields.size() > names.size() || fields.size() < 2) {
                throw new Unreadable("has a line that cannot be meant");
            }
            Table table = sheet.begin(fields.getFirst());
            for (int i = 1; sheet.wants(table) && i < fields.size(); i++) {
                if (!fields.get(i).equals("N/A") && !fields.get(i).isEmpty()) {
                    table.add(names.get(i), "1", fields.get(i));
                }
            }
            sheet.end(table);
        }
        return sheet.read();
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    /** The days of one document, as far as they were asked for. */
    private final class Sheet {

        private final Span asked;
        private final List<Rate> rates = new ArrayList<>();
        private final List<String> passedOver = new ArrayList<>();
        private final Set<LocalDate> days = new HashSet<>();

        Sheet(Span asked) {
            this.asked = asked;
        }

        Table begin(String date) throws Unreadable {
            LocalDate day = Days.read(date);
            if (!days.add(day)) {
                throw new Unreadable("has " + day + " twice");
            }
            return new Table(identity(), day, Table.Quoting.OWN_IN_OTHERS, DecimalMark.POINT);
        }

        boolean wants(Table table) {
            return !table.date().isBefore(asked.first()) && !table.date().isAfter(asked.last());
        }

        void end(Table table) throws Unreadable {
            if (wants(table)) {
                rates.addAll(table.taken(LEAST, "USD"));
                passedOver.addAll(table.passedOver());
            }
            if (rates.size() > Bulletin.MOST_RATES) {
                throw new Unreadable("is larger than any table of rates");
            }
        }

        Reading read() throws Unreadable {
            if (days.isEmpty()) {
                throw new Unreadable("has no days at all");
            }
            return rates.isEmpty()
                    ? new Reading.Nothing("nothing was published from " + asked.first() + " to " + asked.last())
                    : new Reading.Published(new Bulletin(identity().source(), rates, passedOver));
        }
    }
}
