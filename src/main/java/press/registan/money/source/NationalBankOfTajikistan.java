package press.registan.money.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/**
 * Somoni for 1, 10, 100 or 1,000 of others. A day that it knows nothing of is answered with the table of today, without a
 * word about it; so a table of another day than the one asked for says nothing of that day.
 */
final class NationalBankOfTajikistan implements Bank {

    private static final int LEAST = 10;

    @Override
    public CentralBank identity() {
        return CentralBank.NBT;
    }

    @Override
    public Hours hours() {
        return Hours.of("Asia/Dushanbe", 16, 0);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(2001, 1, 1);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(Errand.of(
                address(site, today), "xmlout", "today", reply -> table(reply).published(LEAST, "USD", "EUR")));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        return Days.each(days).map(day -> ofDay(site, day)).toList();
    }

    private Errand ofDay(URI site, LocalDate day) {
        return Errand.of(address(site, day), "", day.toString(), reply -> {
            Table table = table(reply);
            return table.date().equals(day)
                    ? table.published(LEAST, "USD", "EUR")
                    : new Reading.Nothing("the table of " + table.date() + " came for " + day);
        });
    }

    private static URI address(URI site, LocalDate day) {
        return site.resolve("/en/kurs/export_xml.php?date=" + day + "&export=xmlout");
    }

    private Table table(Reply reply) throws Unreadable {
        Xml.Element rates = Xml.read(reply.text(), "ValCurs");
        Table table = new Table(
                identity(), Days.read(rates.attribute("Date")), Table.Quoting.OTHERS_IN_OWN, DecimalMark.POINT);
        for (Xml.Element currency : rates.children("Valute")) {
            table.add(currency.child("CharCode"), currency.child("Nominal"), currency.child("Value"));
        }
        return table;
    }
}
