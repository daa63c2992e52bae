package press.registan.money.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/**
 * Roubles for 1 to 1,000,000 of others, with a decimal comma. A Sunday is answered with Saturday's table under Saturday's
 * date, and what it cannot make sense of with words in a document that is otherwise well.
 */
final class BankOfRussia implements Bank {

    private static final int LEAST = 15;
    private static final String PATH = "/scripts/XML_daily.asp";
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @Override
    public CentralBank identity() {
        return CentralBank.CBR;
    }

    @Override
    public Hours hours() {
        return Hours.of("Europe/Moscow", 16, 0);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(1998, 1, 1);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(Errand.of(
                site.resolve(PATH), "daily", "today", reply -> table(reply).published(LEAST, "USD", "EUR")));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        return Days.each(days).map(day -> ofDay(site, day)).toList();
    }

    private Errand ofDay(URI site, LocalDate day) {
        return Errand.of(site.resolve(PATH + "?date_req=" + ASKED.format(day)), "", day.toString(), reply -> {
            Table table = table(reply);
            return table.date().equals(day)
                    ? table.published(LEAST, "USD")
                    : new Reading.Nothing("the table of " + table.date() + " came for " + day);
        });
    }

    private Table table(Reply reply) throws Unreadable {
        Xml.Element rates = Xml.read(reply.text(), "ValCurs");
        String said = rates.text().strip();
        if (rates.children().isEmpty() && !said.isEmpty()) {
            throw new Unreadable("says “" + said.substring(0, Math.min(80, said.length())) + "”");
        }
        Table table = new Table(
                identity(), Days.read(rates.attribute("Date")), Table.Quoting.OTHERS_IN_OWN, DecimalMark.COMMA);
        for (Xml.Element currency : rates.children("Valute")) {
            table.add(currency.child("CharCode"), currency.child("Nominal"), currency.child("Value"));
        }
        return table;
    }
}
