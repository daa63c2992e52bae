package press.registan.web.site;

import java.time.LocalDate;
import java.util.List;
import press.registan.story.Card;

/** Writes a storyline, oldest first. */
final class Timelines {

    /** A case that has more than these is read in its listing; the timeline tells the newest. */
    static final int MOST = 100;

    private Timelines() {}

    /** @param here the story on whose page it is told; 0 for none */
    static List<TimelineView> of(Furniture furniture, List<Card> cards, long here) {
        Stamps stamps = furniture.stamps();
        return cards.stream()
                .map(card -> {
                    LocalDate day = stamps.day(card.published());
                    return new TimelineView(
                            new Stamp(day.toString(), furniture.words().date(day)),
                            card.headline(),
                            furniture.address(card.path()),
                            card.id() == here);
                })
                .toList();
    }
}
