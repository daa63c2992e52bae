/**
 * What an operator decides: {@code registan.properties} in the data folder, overridden by the environment, overridden by
 * the command line, read once at start into records. Nothing is guessed: an unknown name is refused with the nearest
 * known one, and all mistakes are told at once, each with the file and line, variable or option that it stands in.
 */
@NullMarked
package press.registan.config;

import org.jspecify.annotations.NullMarked;
