/** SQLite under {@link press.registan.db.Database}: write-ahead log, full durability, one writing thread. */
@NullMarked
package press.registan.db.sqlite;

import org.jspecify.annotations.NullMarked;
