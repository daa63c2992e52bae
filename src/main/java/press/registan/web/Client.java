package press.registan.web;

/**
 * Somebody who asks, told from others and not known: a mark made of the address with a key that is drawn when the program
 * starts and stands nowhere. It means nothing to another process, or to this one after its next start.
 */
public record Client(long mark) {}
