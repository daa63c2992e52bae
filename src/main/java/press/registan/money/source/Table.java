package press.registan.money.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.Currency;
import press.registan.money.Rate;

/**
 * A bank's figures of one day, sorted into what is taken and what is passed over: what is no currency, no money any more, no
 * figure, or a figure of which so few digits are left that nothing can be reckoned with it. A table of which too little is
 * left is not believed at all. For one thread.
 */
final class Table {

    /** How a bank quotes: what others' money costs in its own, or what its own costs in others'. */
    enum Quoting {
        OTHERS_IN_OWN,
        OWN_IN_OTHERS
    }

    /** A figure of 99 of its last decimals is off by half a per cent. */
    private static final BigDecimal COARSE = BigDecimal.valueOf(100);

    private static final int MOST_ROWS = 1_000;
    private static final int SHOWN = 20;

    private final CentralBank bank;
    private final LocalDate date;
    private final Quoting quoting;
    private final DecimalMark mark;
    private final Map<Currency, Rate> rates = new LinkedHashMap<>();
    private final List<String> passedOver = new ArrayList<>();
    private int rows;
    private int unreadable;

    Table(CentralBank bank, LocalDate date, Quoting quoting, DecimalMark mark) {
        this.bank = bank;
        this.date = date;
        this.quoting = quoting;
        this.mark = mark;
    }

    LocalDate date() {
        return date;
    }

    /** Adds what stands there: so many units of a currency, and the figure. */
    void add(String code, String nominal, String figure) throws Unreadable {
        if (++rows > MOST_ROWS) {
            throw new Unreadable("has more rows than there are currencies");
        }
        Optional<Currency> currency = Currency.of(code.strip());
        Optional<BigDecimal> value = mark.read(figure);
        if (currency.isEmpty()) {
            unreadable++;
            passOver("“" + shown(code) + "”, which is no currency of ISO 4217");
        } else if (currency.get().equals(bank.money())) {
            // In itself.
        } else if (Retired.isRetired(currency.get(), date)) {
            passOver(currency.get() + ", which is no money any more");
        } else if (value.isEmpty()) {
            unreadable++;
            passOver(currency.get() + ", as “" + shown(figure) + "” is no figure");
        } else if (!isNominal(nominal.strip())) {
            unreadable++;
            passOver(currency.get() + ", as nobody publishes for “" + shown(nominal) + "” of it");
        } else {
            put(currency.get(), rate(currency.get(), Integer.parseInt(nominal.strip()), value.get()));
        }
    }

    private void put(Currency currency, Rate rate) throws Unreadable {
        Rate first = rates.putIfAbsent(currency, rate);
        if (first != null && first.perOne().compareTo(rate.perOne()) != 0) {
            throw new Unreadable("has " + currency + " twice, with different figures");
        }
    }

    private static boolean isNominal(String text) {
        return text.matches("[0-9]{1,7}") && Rate.isNominal(Integer.parseInt(text));
    }

    private Rate rate(Currency currency, int nominal, BigDecimal value) {
        return switch (quoting) {
            case OTHERS_IN_OWN -> new Rate(date, currency, bank.money(), nominal, value, bank.source());
            case OWN_IN_OTHERS -> new Rate(date, bank.money(), currency, nominal, value, bank.source());
        };
    }

    private void passOver(String words) {
        passedOver.add(words);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /**
     * The table as the whole of a bulletin.
     *
     * @param least as with {@link #taken}
     * @param needed as with {@link #taken}
     */
    Reading published(int least, String... needed) throws Unreadable {
        List<Rate> taken = List.copyOf(taken(least, needed));
        return new Reading.Published(new Bulletin(bank.source(), taken, passedOver));
    }

    /**
     * What is taken.
     *
     * @param least how many currencies such a table has, the least of times
     * @param needed those without which it is not that table
     */
    Collection<Rate> taken(int least, String... needed) throws Unreadable {
        if (unreadable > rates.size()) {
            throw new Unreadable("has more that cannot be read than can: " + passedOver.getFirst());
        }
        for (String code : needed) {
            if (!rates.containsKey(new Currency(code))) {
                throw new Unreadable("has no " + code);
            }
        }
        if (rates.size() < least) {
            throw new Unreadable(
                    "has only " + rates.size() + " currencies, where there are " + least + " at the least");
        }
        leaveOutCoarse();
        return rates.values();
    }

    /** A bank that leaves final zeros out means them, so what its last decimal is, the longest figure says. */
    private void leaveOutCoarse() {
        int decimals = rates.values().stream()
                .mapToInt(rate -> rate.value().scale())
                .max()
                .orElse(0);
        rates.values().removeIf(rate -> {
            boolean coarse = rate.value().movePointRight(decimals).compareTo(COARSE) < 0;
            if (coarse) {
                Currency currency = rate.base().equals(bank.money()) ? rate.quote() : rate.base();
                passOver(currency + ", as " + rate.value().toPlainString() + " has too few digits to reckon with");
            }
            return coarse;
        });
    }

    /** What is not, each in words; complete when it was asked what is. */
    List<String> passedOver() {
        return passedOver;
    }
}
