package press.registan.search.lucene;

/**
 * What a story is worth more for being new: {@code boost × pivot ÷ (pivot + age)}.
 *
 * @param now in milliseconds, like the pivot
 */
record Freshness(long now, long pivot, float boost) {

    Freshness {
        if (pivot <= 0 || boost <= 0) {
            throw new IllegalArgumentException("no freshness: " + boost + " halved at " + pivot + " ms");
        }
    }

    Freshness times(float factor) {
        return new Freshness(now, pivot, factor * boost);
    }

    /** The same to the last bit as what Lucene's own query for distances says, which other engines use. */
    float of(long published) {
        long distance = Math.max(published, now) - Math.min(published, now);
        // A distance that is too great for a number is as far as can be.
        long age = distance < 0 ? Long.MAX_VALUE : distance;
        return (float) (boost * (pivot / (pivot + (double) age)));
    }

    /** The most that a story can be worth that appeared between these moments. */
    float most(long first, long last) {
        return first <= now && now <= last ? boost : Math.max(of(first), of(last));
    }

    /** How much has to come of the words for so much in all, when so much at most comes of age, with room for how floats are rounded. */
    static float needed(float least, float most) {
        return least - most - 2 * Math.ulp(least);
    }
}
