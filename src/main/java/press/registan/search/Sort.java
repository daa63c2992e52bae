package press.registan.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what order stories are given. Where two are equal the newer one is first, then the one with the higher number. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    /** The other way round throughout: the older one first, then the one with the lower number. */
    OLDEST;

    /** As in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
