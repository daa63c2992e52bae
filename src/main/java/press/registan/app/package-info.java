/**
 * Where everything comes together: the commands a person types, the assembly of a newsroom from its parts, by hand and
 * from top to bottom, and the order in which it is closed again. This package may use every other; no other uses it.
 */
@NullMarked
package press.registan.app;

import org.jspecify.annotations.NullMarked;
