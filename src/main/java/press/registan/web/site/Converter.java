package press.registan.web.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.MadeFrom;
import press.registan.money.Conversion;
import press.registan.money.Currency;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.money.Span;
import press.registan.words.Figure;
import press.registan.words.Word;
import press.registan.words.Words;

/** Converts the sums that readers write into the form on {@link RatesPage}, or tells them why it does not. */
record Converter(Rates rates, Furniture furniture, LocalDate today) {

    private static final String EXAMPLE_AMOUNT = "100";
    private static final BigDecimal EXAMPLE = new BigDecimal("1250.50");

    /** The form as nobody has written into it yet: a hundred of the first currency, on the day that the page shows. */
    ConverterView blank(MadeFrom made, LocalDate on) {
        String base = rates.settings().base().code();
        String first = rates.table(made, today).stream()
                .map(quote -> quote.currency().code())
                .findFirst()
                .orElse(base);
        return view(
                made,
                new ConverterView.Fields(EXAMPLE_AMOUNT, first, base, on.toString()),
                ConverterView.Fields.NONE,
                "",
                null);
    }

    ConverterView answered(MadeFrom made, Sum sum) {
        ConverterView.Fields field = new ConverterView.Fields(
                sum.amountText(), code(sum.from(), sum.fromText()), code(sum.to(), sum.toText()), sum.dayText());
        BigDecimal amount = sum.amount();
        Currency from = sum.from();
        Currency to = sum.to();
        LocalDate day = sum.day();
        if (amount == null || from == null || to == null || from.equals(to) || day == null) {
            return view(made, field, wrong(sum), "", null);
        }
        Quote quote =
                day.isAfter(today) ? null : rates.quote(made, from, to, day).orElse(null);
        if (quote == null || quote.stale()) {
            return view(made, field, ConverterView.Fields.NONE, refusal(quote, day), null);
        }
        Conversion done = rates.convert(made, amount, from, to, day);
        return view(made, field, ConverterView.Fields.NONE, "", answer(done, quote));
    }

    private static String code(@Nullable Currency currency, String text) {
        return currency == null ? text : currency.code();
    }

    private ConverterView.Fields wrong(Sum sum) {
        Words words = furniture.words();
        String currencies = sum.isOfTwoCurrencies() ? "" : words.say(Word.CURRENCIES_ALIKE);
        return new ConverterView.Fields(
                sum.amount() != null
                        ? ""
                        : words.say(Word.AMOUNT_UNREADABLE, words.decimal(EXAMPLE, EXAMPLE.scale()), Words.MOST_DIGITS),
                sum.from() == null || sum.to() != null ? currencies : "",
                sum.to() == null ? currencies : "",
                sum.day() != null ? "" : words.say(Word.DAY_UNREADABLE));
    }

    /** Why nothing is converted: the day is to come, no rate is known by then, or only this one, which is too old. */
    private String refusal(@Nullable Quote stale, LocalDate day) {
        Words words = furniture.words();
        if (day.isAfter(today)) {
            return words.say(Word.DAY_TO_COME);
        }
        return stale == null
                ? words.say(Word.NO_RATE_BETWEEN, words.date(day))
                : words.say(Word.RATE_TOO_OLD, words.date(stale.asOf()), Rates.COUNTS_FOR_DAYS);
    }

    private ConverterView.Answer answer(Conversion done, Quote quote) {
        Words words = furniture.words();
        String from = done.from().code();
        String to = done.to().code();
        String figure = words.figure(done.result()).text() + "\u00a0" + to;
        Currency via = quote.via();
        return new ConverterView.Answer(
                done.result().toPlainString(),
                figure,
                words.capitalised(words.say(
                        Word.CONVERTED,
                        money(done.amount(), done.from(), done.to()),
                        money(done.result(), done.to(), done.from()),
                        words.date(done.asOf()),
                        new Figures(words).sourceNames(done.source()))),
                one(from, quote.rate(), to) + " · " + one(to, quote.perBase(), from),
                via == null ? "" : words.say(Word.CROSS_RATE, words.currency(via.code())));
    }

    /** With the code where the other currency has the same name: the som of one country, and that of another. */
    private String money(BigDecimal amount, Currency currency, Currency other) {
        Words words = furniture.words();
        Figure figure = words.figure(amount);
        String said = words.money(figure, currency.code());
        return said.equals(words.money(figure, other.code())) ? said + " (" + currency + ")" : said;
    }

    private String one(String from, BigDecimal rate, String to) {
        return "1\u00a0" + from + " = " + furniture.words().rate(rate) + "\u00a0" + to;
    }

    private ConverterView view(
            MadeFrom made,
            ConverterView.Fields field,
            ConverterView.Fields wrong,
            String refusal,
            ConverterView.@Nullable Answer answer) {
        return new ConverterView(
                furniture.address(RatesPage.PATH) + "#converter",
                field,
                wrong,
                currencies(made, field),
                rates.span(made).map(Span::first).orElse(today).toString(),
                today.toString(),
                refusal,
                answer);
    }

    /**
     * All that have a rate today: the publication's in its order, the base, then the others by the alphabet; and what was
     * asked for although it has none, so that the form says what was asked.
     */
    private List<ConverterView.Option> currencies(MadeFrom made, ConverterView.Fields field) {
        List<Currency> known = new ArrayList<>(
                rates.table(made, today).stream().map(Quote::currency).toList());
        int own = (int)
                known.stream().filter(rates.settings().currencies()::contains).count();
        known.add(own, rates.settings().base());
        Stream.of(field.from(), field.to())
                .flatMap(code -> Currency.of(code).stream())
                .filter(currency -> !known.contains(currency))
                .forEach(known::add);
        return known.stream()
                .map(currency -> new ConverterView.Option(
                        currency.code(), furniture.words().currency(currency.code())))
                .toList();
    }
}
