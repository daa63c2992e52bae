package press.registan.money.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.money.Currency;

/**
 * The money that a word names.
 *
 * @param currencies which it may be, the plain one first
 * @param countries theirs, in the same order; empty for what is no country's
 * @param languages those in which it is a word
 * @param form the numbers that it stands after in this form
 */
record Money(
        Kind kind,
        List<Currency> currencies,
        List<String> countries,
        Set<Language> languages,
        Set<Mark> marks,
        Form form) {

    /** What numbers a form stands after, where that can be told from it. */
    enum Form {
        ANY,
        /** Whole ones that do not end with one: пять сомов. */
        MANY,
        /** Such as end with one: одному сому. */
        ONE
    }

    Money(Kind kind, List<Currency> currencies, Set<Language> languages, Set<Mark> marks, Form form) {
        this(
                kind,
                currencies,
                currencies.stream()
                        .map(currency -> currency.country().orElse(""))
                        .toList(),
                languages,
                marks,
                form);
    }

    Money {
        currencies = List.copyOf(currencies);
        if (currencies.isEmpty() || !kind.isMoney()) {
            throw new IllegalArgumentException(kind + " of " + currencies);
        }
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    boolean isAmbiguous() {
        return currencies.size() > 1;
    }

    /** Which of them is this country's; -1 if none is. */
    int of(String country) {
        return countries.indexOf(country);
    }

    /** The same word in two languages: it means what it meant first. */
    Money and(Money same) {
        Set<Language> both = EnumSet.copyOf(languages);
        both.addAll(same.languages);
        return new Money(kind, currencies, both, marks, form == Form.ANY ? same.form : form);
    }
}
