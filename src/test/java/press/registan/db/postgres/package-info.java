/** What only a server can do to us: being away, being full, refusing, being shared. Always on PostgreSQL. */
@NullMarked
package press.registan.db.postgres;

import org.jspecify.annotations.NullMarked;
