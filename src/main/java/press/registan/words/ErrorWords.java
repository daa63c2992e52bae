package press.registan.words;

/** What an error page says: its title, what happened, and what the reader can do now. */
public record ErrorWords(String title, String what, String help) {

    /** The words for an HTTP status. One that has none of its own is told as the plain case of its class. */
    static ErrorWords of(int status, Words words) {
        return switch (status) {
            case 404 -> say(words, Word.ERROR_404_TITLE, Word.ERROR_404_WHAT, Word.ERROR_404_HELP);
            case 410 -> say(words, Word.ERROR_410_TITLE, Word.ERROR_410_WHAT, Word.ERROR_410_HELP);
            case 429 -> say(words, Word.ERROR_429_TITLE, Word.ERROR_429_WHAT, Word.ERROR_429_HELP);
            case 503 -> say(words, Word.ERROR_503_TITLE, Word.ERROR_503_WHAT, Word.ERROR_503_HELP);
            default ->
                status < 500
                        ? say(words, Word.ERROR_400_TITLE, Word.ERROR_400_WHAT, Word.ERROR_400_HELP)
                        : say(words, Word.ERROR_500_TITLE, Word.ERROR_500_WHAT, Word.ERROR_500_HELP);
        };
    }

    private static ErrorWords say(Words words, Word title, Word what, Word help) {
        return new ErrorWords(words.say(title), words.say(what), words.say(help));
    }
}
