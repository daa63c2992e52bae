package press.registan.app;

/**
 * What was typed is not a command as it has to be written; the message says in a sentence what is wrong. {@link Main} adds
 * how it is written, and ends with status 2.
 */
final class WrongUsage extends RuntimeException {

    WrongUsage(String message) {
        super(message, null, false, false);
    }
}
