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
 * @param languages those in which it is a word
 * @param plural whether this form follows whole numbers only
 */
record Money(Kind kind, List<Currency> currencies, Set<Language> languages, Set<Mark> marks, boolean plural) {

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

    /** The same word in two languages: it means what it meant first, and is plural only where it is in both. */
    Money and(Money same) {
        Set<Language> both = EnumSet.copyOf(languages);
        both.addAll(same.languages);
        return new Money(kind, currencies, both, marks, plural && same.plural);
    }
}
