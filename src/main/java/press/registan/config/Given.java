package press.registan.config;

/**
 * A value as somebody gave it.
 *
 * @param value without the white space around it; empty is as if nothing had been given
 * @param origin where, for a message: a file and line, a variable
 */
record Given(String value, String origin) {}
