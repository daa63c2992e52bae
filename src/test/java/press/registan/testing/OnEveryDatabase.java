package press.registan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of what is kept in a database. The build runs it twice: on SQLite, and with
 * {@code -Dregistan.test.database=postgres} on a real PostgreSQL. Every test class that opens a database by
 * {@link Databases} has to bear it; {@code SourceTest} looks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnEveryDatabase.TAG)
public @interface OnEveryDatabase {
    String TAG = "database";
}
