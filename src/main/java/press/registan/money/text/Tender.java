package press.registan.money.text;

import org.jspecify.annotations.Nullable;

/**
 * A currency as it stands in a text: the word or sign, and the country that stands right beside it.
 *
 * @param word the word or sign
 * @param money what it names
 * @param country the country of its adjective, as in “Kyrgyz som” or “долларов США”; null if there is none
 * @param token where the word itself is among the tokens
 * @param next the token behind it all
 */
record Tender(Word word, Money money, @Nullable String country, int token, int start, int end, int next) {

    boolean isCoin() {
        return money.kind() == Kind.COIN;
    }
}
