package press.registan.money.text;

/** How an author's conversion most probably went wrong. */
public enum Slip {
    /** It is a thousand or a million times too much or too little. */
    MILLION_FOR_BILLION("million-for-billion"),

    /** Multiplied where it had to be divided, or the other way round. */
    INVERTED("inverted"),

    /** It is right for another currency that the same word names. */
    WRONG_CURRENCY("wrong-currency"),

    /** It was right on another day of the last years. */
    RATE_OF_ANOTHER_DATE("rate-of-another-date");

    private final String code;

    Slip(String code) {
        this.code = code;
    }

    /** As programs read it. */
    public String code() {
        return code;
    }
}
