/**
 * The words of texts as they are looked for: where a word begins and ends, which words say nothing by themselves, what
 * endings come off in each of eight ways of writing, and one spelling for all scripts. What is indexed and what is asked
 * goes through the same, so it only has to be alike, not right.
 */
@NullMarked
package press.registan.search.text;

import org.jspecify.annotations.NullMarked;
