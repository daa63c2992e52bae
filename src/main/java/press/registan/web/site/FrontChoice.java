package press.registan.web.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.story.Card;

/**
 * Which of the newest stories stand where on the front page, none of them twice: the newest that has something to say
 * below its headline leads; the second rank is newest, too, from as many sections as it has places; the rest is the latest.
 *
 * @param lead null on an empty front page
 */
record FrontChoice(@Nullable Card lead, List<Card> second, List<Card> latest) {

    /** So many of the newest are looked at. */
    static final int LOOKED_AT = 24;

    private static final int MAY_LEAD = 6;
    private static final int SECOND = 3;
    private static final int LATEST = 7;

    static FrontChoice of(List<Card> newest) {
        if (newest.isEmpty()) {
            return new FrontChoice(null, List.of(), List.of());
        }
        List<Card> left = new ArrayList<>(newest);
        Card lead = newest.stream()
                .limit(MAY_LEAD)
                .filter(card -> !card.summary().isEmpty())
                .findFirst()
                .orElse(newest.getFirst());
        left.remove(lead);
        List<Card> second = second(left, section(lead));
        left.removeAll(second);
        return new FrontChoice(lead, second, List.copyOf(left.subList(0, Math.min(LATEST, left.size()))));
    }

    /** The newest of sections that are not on the page yet, then the newest at all; in the order of the news. */
    private static List<Card> second(List<Card> left, long leading) {
        Set<Long> sections = new HashSet<>(Set.of(leading));
        List<Card> chosen = new ArrayList<>();
        for (Card card : left) {
            if (chosen.size() < SECOND && sections.add(section(card))) {
                chosen.add(card);
            }
        }
        for (Card card : left) {
            if (chosen.size() < SECOND && !chosen.contains(card)) {
                chosen.add(card);
            }
        }
        return left.stream().filter(chosen::contains).toList();
    }

    private static long section(Card card) {
        return card.section() == null ? -1 : card.section().id();
    }

    /** The ids of all that stand here. */
    Set<Long> shown() {
        Set<Long> shown = new HashSet<>();
        if (lead != null) {
            shown.add(lead.id());
        }
        second.forEach(card -> shown.add(card.id()));
        latest.forEach(card -> shown.add(card.id()));
        return shown;
    }
}
