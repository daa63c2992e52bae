package press.registan.money.source;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.Currency;
import press.registan.money.Rate;
import press.registan.money.Span;

/**
 * Som for 1, 10 or 100 of others, with a decimal comma. A document of five currencies comes daily, one of some forty weekly,
 * each with its own date. What was before is on web pages, a currency and a year at a time.
 */
final class NationalBankOfKyrgyzstan implements Bank {

    private static final int LEAST_DAILY = 4;
    private static final int LEAST_WEEKLY = 15;

    /** As the web pages number them. The sum of Uzbekistan is there too, in two digits, with which nothing can be reckoned. */
    private static final Map<String, Integer> NUMBERS = numbers();

    private static final int DAYS_AT_ONCE = 365;

    /** In so many days something is always published. */
    private static final int LONGEST_SILENCE = 14;

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("USD", 15);
        numbers.put("EUR", 20);
        numbers.put("KZT", 40);
        numbers.put("RUB", 44);
        numbers.put("TJS", 45);
        numbers.put("TMT", 108);
        return numbers;
    }

    @Override
    public CentralBank identity() {
        return CentralBank.NBKR;
    }

    @Override
    public Hours hours() {
        return Hours.of("Asia/Bishkek", 16, 30);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(1999, 1, 1);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(
                Errand.of(
                        site.resolve("/XML/daily.xml"),
                        "daily",
                        "today",
                        reply -> table(reply).published(LEAST_DAILY, "USD", "EUR")),
                Errand.of(
                        site.resolve("/XML/weekly.xml"),
                        "weekly",
                        "this week",
                        reply -> table(reply).published(LEAST_WEEKLY)));
    }

    private Table table(Reply reply) throws Unreadable {
        Xml.Element rates = Xml.read(reply.text(), "CurrencyRates");
        Table table = new Table(
                identity(), Days.read(rates.attribute("Date")), Table.Quoting.OTHERS_IN_OWN, DecimalMark.COMMA);
        for (Xml.Element currency : rates.children("Currency")) {
            table.add(currency.attribute("ISOCode"), currency.child("Nominal"), currency.child("Value"));
        }
        return table;
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        List<Errand> errands = new ArrayList<>();
        for (LocalDate first = days.first(); !first.isAfter(days.last()); first = first.plusDays(DAYS_AT_ONCE)) {
            LocalDate end = first.plusDays(DAYS_AT_ONCE - 1L);
            Span some = new Span(first, end.isAfter(days.last()) ? days.last() : end);
            NUMBERS.keySet().forEach(code -> errands.add(ofSpan(site, new Currency(code), some)));
        }
        return errands;
    }

    private Errand ofSpan(URI site, Currency currency, Span days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        URI address = site.resolve("/index1.jsp?item=1562&lang=ENG&valuta_id=%d".formatted(NUMBERS.get(currency.code()))
                + "&beg_day=%02d&beg_month=%02d&beg_year=%d"
                        .formatted(first.getDayOfMonth(), first.getMonthValue(), first.getYear())
                + "&end_day=%02d&end_month=%02d&end_year=%d"
                        .formatted(last.getDayOfMonth(), last.getMonthValue(), last.getYear()));
        return Errand.of(address, "", currency + " " + first + " to " + last, reply -> readPage(reply, currency, days));
    }

    /** A date and a figure stand in one row, each in a cell with a comment that says which it is. */
    private Reading readPage(Reply reply, Currency currency, Span asked) throws Unreadable {
        Map<LocalDate, Rate> rates = new LinkedHashMap<>();
        for (Element row : Jsoup.parse(reply.text()).select("tr:not(:has(tr))")) {
            Optional<String> date = cell(row, "date");
            Optional<String> value = cell(row, "value");
            if (date.isPresent() && value.isPresent()) {
                LocalDate day = Days.read(date.get());
                BigDecimal figure = DecimalMark.COMMA
                        .read(value.get())
                        .orElseThrow(() -> new Unreadable("has for " + day + " what is no figure"));
                Rate rate = new Rate(
                        day, currency, identity().money(), figure, identity().source());
                Rate first = rates.putIfAbsent(day, rate);
                if (first != null && !first.equals(rate)) {
                    throw new Unreadable("has " + day + " twice, with different figures");
                }
            }
        }
        List<Rate> wanted = rates.values().stream()
                .filter(rate ->
                        !rate.date().isBefore(asked.first()) && !rate.date().isAfter(asked.last()))
                .toList();
        if (!wanted.isEmpty()) {
            return new Reading.Published(new Bulletin(identity().source(), wanted, List.of()));
        }
        if (asked.first().plusDays(LONGEST_SILENCE).isBefore(asked.last())) {
            throw new Unreadable("is a page without a single rate");
        }
        return new Reading.Nothing("nothing was published from " + asked.first() + " to " + asked.last());
    }

    private static Optional<String> cell(Element row, String what) {
        for (Element cell : row.select("td")) {
            for (Node node : cell.childNodes()) {
                if (node instanceof Comment comment && comment.getData().strip().equals(what)) {
                    return Optional.of(cell.text());
                }
            }
        }
        return Optional.empty();
    }
}
