/**
 * The words of a text as they are looked for, in seven languages and two scripts.
 *
 * <p>A text goes through three hands. {@link press.registan.search.text.Tokenizer} sees where words and numbers begin and end,
 * and writes each small and plain. {@link press.registan.search.text.Spelling} takes what a keyboard may lack: accents, the
 * letters that a Russian keyboard has no key for, and in Uzbek the script. A {@link press.registan.search.text.Stemmer} takes
 * the endings off. {@link press.registan.search.text.Analysis} hands a text through, and remembers the words that it met.
 * Beside its stem each word has one form in a script that all languages share, so that a name is found however it is spelt.
 *
 * <p>Letters, endings and words that say nothing by themselves stand in the files of {@code search/}; the classes know no
 * language. Documents and questions pass through the same hands: that both come out alike is all that matters, and no
 * token is meant to be read.
 *
 * <p>Nothing here throws, whatever a text holds, and a text takes as long as it is long.
 */
@NullMarked
package press.registan.search.text;

import org.jspecify.annotations.NullMarked;
