/**
 * Amounts of money in running text: where one stands, what it says, and whether what an author worked out by hand is right.
 *
 * <p>A text goes through four hands. {@link press.registan.money.text.Lexer} sees figures, signs and the few thousand words
 * that matter, and nothing else. {@link press.registan.money.text.NumberReader} makes numbers of figures and words.
 * {@link press.registan.money.text.PhraseReader} joins a number and a currency to an amount, two to a range. Last,
 * {@link press.registan.money.text.Settlement} says which country's money an ambiguous word means, or that it is no money at
 * all. All words stand in the files of {@code money/}, with their endings; the classes know no language.
 *
 * <p>Nothing here looks further than a few tokens from where it stands, so that a text takes as long as it is long, whatever
 * stands in it; and nothing throws.
 */
@NullMarked
package press.registan.money.text;

import org.jspecify.annotations.NullMarked;
