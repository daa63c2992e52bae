package press.registan.money;

/** The rates of one pair by one source. */
record Series(Currency base, Currency quote, String source) {

    Pair pair() {
        return Pair.of(base, quote);
    }
}
