/**
 * "This changed." Whoever changes something notes it with {@link press.registan.changes.ChangeStore#record} in the same
 * transaction and knows nobody who reads it. Followers get the changes in order, from
 * {@link press.registan.changes.ChangeFeed}, soon after the commit, whichever process made it; each reads the truth again
 * for itself and can be told the same change twice without harm.
 */
@NullMarked
package press.registan.changes;

import org.jspecify.annotations.NullMarked;
