/**
 * The database: many readers, one writer, transactions lent to a lambda. A feature's {@code *Store} writes SQL against
 * the {@link press.registan.db.Reading} or {@link press.registan.db.Writing} it is handed; nobody else sees JDBC. The SQL
 * is one text for every database; the few words in which they differ are placeholders of the migrations. What a database
 * needs beyond that is an adapter below this package.
 */
@NullMarked
package press.registan.db;

import org.jspecify.annotations.NullMarked;
