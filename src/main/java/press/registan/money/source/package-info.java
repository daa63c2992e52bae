/**
 * The central banks, asked for their rates. A {@link press.registan.money.source.Bank} only says which addresses to ask and
 * how to read what comes back, one class for each; {@link press.registan.money.source.Wire} asks, politely and not for long;
 * {@link press.registan.money.source.Fetching} brings the two together with what is kept.
 *
 * <p>The date of a rate is always the one in the document. A document that cannot be read, or has next to nothing in it, is
 * a failure and never an empty day. Nothing here runs while a reader waits.
 */
@NullMarked
package press.registan.money.source;

import org.jspecify.annotations.NullMarked;
