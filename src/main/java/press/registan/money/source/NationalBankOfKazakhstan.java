package press.registan.money.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/**
 * Tenge for 1, 10, 100 or 1,000 of others. The document of today gives each currency a date of its own, and keeps those that
 * died years ago with the day of their death; the document of a day has one date, and no items where nothing was published.
 */
final class NationalBankOfKazakhstan implements Bank {

    private static final int LEAST = 15;

    @Override
    public CentralBank identity() {
        return CentralBank.NBK;
    }

    @Override
    public Hours hours() {
        return Hours.of("Asia/Almaty", 16, 0);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(1999, 1, 1);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(Errand.of(site.resolve("/rss/rates_all.xml"), "rates_all", "today", this::readLatest));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        return Days.each(days).map(day -> ofDay(site, day)).toList();
    }

    private Errand ofDay(URI site, LocalDate day) {
        URI address = site.resolve("/rss/get_rates.cfm?fdate=" + Days.DOTTED.format(day));
        return Errand.of(address, "", day.toString(), reply -> readDay(reply, day));
    }

    /** What bears the newest of the dates in it; the rest is long past. */
    private Reading readLatest(Reply reply) throws Unreadable {
        Map<LocalDate, Table> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (Xml.Element channel : Xml.read(reply.text(), "rss").children("channel")) {
            for (Xml.Element item : channel.children("item")) {
                add(item, byDay.computeIfAbsent(Days.read(item.child("pubDate")), this::table));
            }
        }
        Table newest =
                byDay.values().stream().findFirst().orElseThrow(() -> new Unreadable("has no currencies at all"));
        return newest.published(LEAST, "USD", "EUR");
    }

    private Reading readDay(Reply reply, LocalDate asked) throws Unreadable {
        Xml.Element rates = Xml.read(reply.text(), "rates");
        List<Xml.Element> items = rates.children("item");
        if (items.isEmpty()) {
            return new Reading.Nothing("nothing was published for " + asked);
        }
        Table table = table(Days.read(rates.child("date")));
        if (!table.date().equals(asked)) {
            return new Reading.Nothing("the table of " + table.date() + " came for " + asked);
        }
        for (Xml.Element item : items) {
            add(item, table);
        }
        return table.published(LEAST, "USD", "EUR");
    }

    private Table table(LocalDate date) {
        return new Table(identity(), date, Table.Quoting.OTHERS_IN_OWN, DecimalMark.POINT);
    }

    private static void add(Xml.Element item, Table table) throws Unreadable {
        table.add(item.child("title"), item.child("quant"), item.child("description"));
    }
}
