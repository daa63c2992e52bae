package press.registan.web.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.money.Currency;
import press.registan.web.Request;
import press.registan.words.Words;

/**
 * The sum that a reader wants converted, as it was written and as far as it was understood.
 *
 * @param amountText as written, empty if nothing was
 * @param amount null if it is none, or could be two
 */
record Sum(
        String amountText,
        @Nullable BigDecimal amount,
        String fromText,
        @Nullable Currency from,
        String toText,
        @Nullable Currency to,
        String dayText,
        @Nullable LocalDate day) {

    static final String AMOUNT = "amount";
    static final String FROM = "from";
    static final String TO = "to";

    /** The sum in an address; none if it names no part of one. The day is today unless it says otherwise. */
    static Optional<Sum> of(Request request, Words words, LocalDate today) {
        Optional<String> amount = request.parameter(AMOUNT);
        Optional<String> from = request.parameter(FROM);
        Optional<String> to = request.parameter(TO);
        if (amount.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> day = request.parameter(RateDay.ON);
        return Optional.of(new Sum(
                amount.orElse(""),
                amount.flatMap(words::amount).orElse(null),
                from.orElse(""),
                from.flatMap(Currency::of).orElse(null),
                to.orElse(""),
                to.flatMap(Currency::of).orElse(null),
                day.orElse(today.toString()),
                day.isEmpty() ? today : day.flatMap(RateDay::read).orElse(null)));
    }

    boolean isOfTwoCurrencies() {
        return from != null && to != null && !from.equals(to);
    }

    /**
     * The query of an address that says the same in every language, as all of them read plain digits; none if there is
     * something in it that cannot be read.
     */
    Optional<String> query(LocalDate today) {
        if (amount == null || day == null || !isOfTwoCurrencies()) {
            return Optional.empty();
        }
        String sum = "?" + AMOUNT + "=" + amount.toPlainString() + "&" + FROM + "=" + from + "&" + TO + "=" + to;
        return Optional.of(day.equals(today) ? sum : sum + "&" + RateDay.ON + "=" + day);
    }
}
