package press.registan.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.registan.kernel.MadeFrom;
import press.registan.money.Conversion;
import press.registan.money.Currency;
import press.registan.money.Rates;
import press.registan.money.text.Amount;
import press.registan.money.text.AmountFinder;
import press.registan.money.text.Stated;
import press.registan.money.text.StatedCheck;
import press.registan.money.text.StatedFinder;
import press.registan.money.text.Verdict;
import press.registan.money.text.Whereabouts;

/** What a text says about money, and what that was worth on a day. */
record MoneyReading(String text, Currency base, List<Found> amounts, List<Restated> conversions) {

    /** An amount with its value in the base currency, where a rate of that day counts. */
    record Found(Amount amount, Optional<Conversion> inBase) {}

    /** What an author worked out by hand, and whether it is right. */
    record Restated(Stated stated, Currency currency, BigDecimal value, Verdict verdict) {}

    static MoneyReading of(String text, Rates rates, LocalDate on, Whereabouts whereabouts) {
        MadeFrom made = new MadeFrom();
        Currency base = rates.settings().base();
        StatedCheck check = new StatedCheck((amount, from, to, day) -> rates.conversion(made, amount, from, to, day));
        List<Amount> amounts = AmountFinder.in(text, whereabouts);
        List<Found> found = amounts.stream()
                .map(amount -> new Found(amount, rates.conversion(made, amount.value(), amount.currency(), base, on)))
                .toList();
        List<Restated> restated = StatedFinder.in(text, amounts).stream()
                .map(stated -> {
                    Amount figure = amounts.get(stated.stated());
                    Verdict verdict = check.of(text, amounts, stated, on);
                    return new Restated(stated, figure.currency(), figure.value(), verdict);
                })
                .toList();
        return new MoneyReading(text, base, found, restated);
    }

    /** For people: a line for each amount, aligned, and one for each conversion. */
    List<String> lines() {
        int width = amounts.stream()
                .mapToInt(found -> found.amount().in(text).length())
                .max()
                .orElse(0);
        return Stream.concat(
                        amounts.stream().map(found -> line(found, width)),
                        conversions.stream().map(this::line))
                .toList();
    }

    private String line(Found found, int width) {
        Amount amount = found.amount();
        String worth = found.inBase()
                .filter(conversion -> !conversion.from().equals(conversion.to()))
                .map(conversion -> " = %s %s at the rate of %s by %s"
                        .formatted(base, conversion.result().toPlainString(), conversion.asOf(), conversion.source()))
                .orElse(amount.currency().equals(base) ? "" : ", no rate");
        return ("%-" + Math.max(1, width) + "s  %s %s%s")
                .formatted(
                        amount.in(text).replace('\n', ' '),
                        amount.currency(),
                        amount.value().toPlainString(),
                        worth);
    }

    private String line(Restated restated) {
        String amount = amounts.get(restated.stated().amount()).amount().in(text);
        String stated = amounts.get(restated.stated().stated()).amount().in(text);
        return "“%s” for “%s”: %s".formatted(stated, amount, verdict(restated));
    }

    private static String verdict(Restated restated) {
        return switch (restated.verdict()) {
            case Verdict.Agrees agrees ->
                "agrees with %s %s"
                        .formatted(restated.currency(), agrees.expected().toPlainString());
            case Verdict.Disagrees disagrees ->
                "DISAGREES, expected %s %s%s"
                        .formatted(
                                restated.currency(),
                                disagrees.expected().toPlainString(),
                                disagrees.slip() == null ? "" : "; " + reason(disagrees));
            case Verdict.NoRate _ -> "cannot be checked without a rate";
        };
    }

    private static String reason(Verdict.Disagrees disagrees) {
        return switch (disagrees.slip()) {
            case MILLION_FOR_BILLION -> "it is off by thousands, as a million for a billion is";
            case INVERTED -> "multiplied instead of divided, or the other way round";
            case WRONG_CURRENCY -> "it is right for another currency of that name";
            case RATE_OF_ANOTHER_DATE -> "it was right at an earlier date's rate";
            case null -> "";
        };
    }
}
