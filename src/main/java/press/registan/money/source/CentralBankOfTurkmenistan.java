package press.registan.money.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/**
 * Manat for 1 to 10,000 of others, a file for each day, in the afternoon already the one of tomorrow. There is none for
 * Sundays and holidays. It does not answer programs that do not say who they are, and often nobody abroad.
 */
final class CentralBankOfTurkmenistan implements Bank {

    private static final int LEAST = 15;
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    @Override
    public CentralBank identity() {
        return CentralBank.CBT;
    }

    @Override
    public Hours hours() {
        return Hours.of("Asia/Ashgabat", 16, 0);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(2020, 4, 17);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(ofDay(site, today, "today"), ofDay(site, today.plusDays(1), "tomorrow"));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        return Days.each(days).map(day -> ofDay(site, day, "")).toList();
    }

    private Errand ofDay(URI site, LocalDate day, String document) {
        URI address = site.resolve("/kurs/" + day.getYear() + "/" + FILE.format(day) + ".xml");
        return Errand.ofDay(address, document, day.toString(), reply -> read(reply, day));
    }

    private Reading read(Reply reply, LocalDate asked) throws Unreadable {
        Xml.Element rates = Xml.read(reply.text(), "cbt_currency_rate");
        Table table =
                new Table(identity(), Days.read(rates.child("date")), Table.Quoting.OTHERS_IN_OWN, DecimalMark.POINT);
        if (!table.date().equals(asked)) {
            return new Reading.Nothing("the table of " + table.date() + " came for " + asked);
        }
        for (Xml.Element rate : rates.children("rate")) {
            table.add(rate.attribute("code"), rate.child("multiplier"), rate.child("rate_tmt"));
        }
        return table.published(LEAST, "USD");
    }
}
