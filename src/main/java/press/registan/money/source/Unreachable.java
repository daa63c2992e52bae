package press.registan.money.source;

import java.time.Duration;

/** A bank did not answer, or not properly, however often it was asked. */
final class Unreachable extends Exception {

    private final int tries;
    private final transient Duration notBefore;

    /** @param notBefore after how long the bank wants to be asked again, zero if it did not say */
    Unreachable(String words, int tries, Duration notBefore) {
        super(words, null, false, false);
        this.tries = tries;
        this.notBefore = notBefore;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    int tries() {
        return tries;
    }

    Duration notBefore() {
        return notBefore;
    }
}
