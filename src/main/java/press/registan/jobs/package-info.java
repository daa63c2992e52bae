/** Work that is done by the clock, each job under a lease in the database, so that of several processes one does it. */
@NullMarked
package press.registan.jobs;

import org.jspecify.annotations.NullMarked;
