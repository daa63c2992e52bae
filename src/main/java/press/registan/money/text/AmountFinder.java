package press.registan.money.text;

import java.util.List;
import press.registan.money.Currency;

/**
 * Finds the amounts of money in running text, in English and Russian and in the common forms of Kazakh, Kyrgyz, Uzbek, Tajik
 * and Turkmen.
 *
 * {@snippet :
 * AmountFinder.in("arrears totaled 501,000 Kyrgyz som", Whereabouts.UNKNOWN); // 16 to 34, KGS 501000
 * }
 */
public final class AmountFinder {

    private AmountFinder() {}

    /** All amounts in the order in which they stand; none overlaps another. */
    public static List<Amount> in(String text, Whereabouts whereabouts) {
        char[] letters = text.toCharArray();
        if (!Composed.isNeeded(letters)) {
            return in(letters, whereabouts);
        }
        Composed composed = Composed.of(letters);
        return composed.back(in(composed.text(), whereabouts));
    }

    private static List<Amount> in(char[] text, Whereabouts whereabouts) {
        Tokens tokens = Lexer.read(text, Lexicon.known());
        return new PhraseReader(tokens, new Settlement(tokens, whereabouts)).read();
    }

    /** The other currencies that the word of this amount may mean elsewhere. */
    static List<Currency> otherwise(String text, Amount amount) {
        char[] letters = Composed.of(amount.in(text).toCharArray()).text();
        Tokens tokens = Lexer.read(letters, Lexicon.known());
        for (int token = 0; token < tokens.size(); token++) {
            Word word = tokens.word(token);
            Money money = word == null ? null : word.money();
            if (money != null && money.currencies().contains(amount.currency())) {
                return money.currencies().stream()
                        .filter(currency -> !currency.equals(amount.currency()))
                        .toList();
            }
        }
        return List.of();
    }
}
