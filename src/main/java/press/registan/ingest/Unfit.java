package press.registan.ingest;

/** Why a line cannot become a story, in words for whoever made the file. Never leaves this package. */
final class Unfit extends Exception {

    Unfit(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
