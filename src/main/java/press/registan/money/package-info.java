/**
 * Money as data: which currencies there are, what one cost in another on a day, who said so, and what follows from that.
 *
 * <p>A rate is a published fact with a date and a source and is kept in the very digits it was published in.
 * {@link press.registan.money.RateIntake} takes in what a person vouches for, {@link press.registan.money.BulletinIntake}
 * what banks publish, of which it keeps aside what nobody would believe; {@link press.registan.money.Rates} answers what a
 * reader may ask of them. What was not published directly is derived exactly: the other way round, or across a third
 * currency. What cannot be derived from a rate at most {@value press.registan.money.Rates#COUNTS_FOR_DAYS} days old is not
 * converted, and what was never published is not shown: no rate is guessed, and none is fetched while a reader waits.
 */
@NullMarked
package press.registan.money;

import org.jspecify.annotations.NullMarked;
