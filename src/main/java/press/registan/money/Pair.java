package press.registan.money;

/** Two currencies, whichever is priced in the other. */
record Pair(Currency one, Currency other) {

    Pair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(one + " and " + other + " are not a pair in alphabetical order");
        }
    }

    static Pair of(Currency one, Currency other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    boolean has(Currency currency) {
        return one.equals(currency) || other.equals(currency);
    }

    /** The one of the two that is not this one. */
    Currency without(Currency currency) {
        return one.equals(currency) ? other : one;
    }
}
