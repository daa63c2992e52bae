package press.registan.ingest.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts in how many stories the same words lead to the same foreign host. What somebody put into many stories at once
 * stands in them alone, or in the same words; what reporters linked stands in sentences of their own. Memory is bounded:
 * when there is no more room, what was seen once is forgotten. Filled by one thread, then read by any.
 */
final class Repeats {

    /** What to do with a link. */
    enum Verdict {
        KEEP,
        /** Repeated over many stories, but in sentences that somebody wrote: a person should look. */
        LOOK_AT,
        TAKE_OUT
    }

    private static final int MANY = 5;
    private static final int MOST = 200_000;

    private static final class Seen {
        private int stories;
        private int alone;
        private int sameWords;
        private long around;
    }

    private final Map<Long, Seen> seen = new HashMap<>();
    private final int most;

    Repeats() {
        this(MOST);
    }

    Repeats(int most) {
        this.most = most;
    }

    /** Counts the links of one story, each once. */
    void story(List<ForeignLink> links) {
        Set<Long> counted = new HashSet<>();
        for (ForeignLink link : links) {
            long key = key(link);
            if (!counted.add(key)) {
                continue;
            }
            if (seen.size() >= most) {
                seen.values().removeIf(one -> one.stories < 2);
            }
            if (seen.size() < most || seen.containsKey(key)) {
                count(seen.computeIfAbsent(key, any -> new Seen()), link);
            }
        }
    }

    private static void count(Seen one, ForeignLink link) {
        one.around = one.stories == 0 ? link.around() : one.around;
        one.stories++;
        one.alone += link.alone() ? 1 : 0;
        one.sameWords += link.around() == one.around ? 1 : 0;
    }

    private static long key(ForeignLink link) {
        long hash = 1_125_899_906_842_597L;
        String both = link.host() + ' ' + link.text();
        for (int i = 0; i < both.length(); i++) {
            hash = 31 * hash + both.charAt(i);
        }
        return hash;
    }

    Verdict verdict(ForeignLink link) {
        Seen one = seen.get(key(link));
        if (one == null || one.stories < MANY) {
            return Verdict.KEEP;
        }
        if (link.isTrade()) {
            return Verdict.TAKE_OUT;
        }
        if (link.isUsual()) {
            return Verdict.KEEP;
        }
        boolean inserted = one.alone * 2 >= one.stories || one.sameWords * 2 >= one.stories;
        return inserted ? Verdict.TAKE_OUT : Verdict.LOOK_AT;
    }

    int stories(ForeignLink link) {
        Seen one = seen.get(key(link));
        return one == null ? 0 : one.stories;
    }
}
