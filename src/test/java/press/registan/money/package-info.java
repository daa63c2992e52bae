/** The rates against a real database; the rules of conversion as properties. */
@NullMarked
package press.registan.money;

import org.jspecify.annotations.NullMarked;
