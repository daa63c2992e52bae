package press.registan.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;

/** What is looked through in one go: stories that lie side by side in a part of the index, one stretch or several. */
record Turn(LeafReaderContext part, int from, int before) {

    /** All stretches of all parts, those that can be worth the most for their age first. */
    static List<Turn> newestFirst(Map<LeafReaderContext, List<Stretch>> stretches) {
        record Candidate(LeafReaderContext part, Stretch stretch) {}
        List<Candidate> candidates = new ArrayList<>();
        stretches.forEach((part, all) -> all.forEach(stretch -> candidates.add(new Candidate(part, stretch))));
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> each.stretch().most())
                        .reversed());
        List<Turn> turns = new ArrayList<>();
        for (Candidate next : candidates) {
            Stretch stretch = next.stretch();
            Turn last = turns.isEmpty() ? null : turns.getLast();
            if (last != null && last.part() == next.part() && last.before() == stretch.from()) {
                turns.set(turns.size() - 1, new Turn(last.part(), last.from(), stretch.before()));
            } else {
                turns.add(new Turn(next.part(), stretch.from(), stretch.before()));
            }
        }
        return turns;
    }
}
