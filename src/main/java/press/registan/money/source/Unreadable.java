package press.registan.money.source;

/** What a bank answered is not what it publishes. The words go on from “its answer”: “is not well-formed XML …”. */
final class Unreadable extends Exception {

    Unreadable(String words) {
        super(words, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
