package press.registan.web.site;

import java.util.stream.Collectors;
import press.registan.kernel.Page;
import press.registan.story.Card;
import press.registan.words.Word;

/** What the heads of all listings have in common. */
final class Listings {

    private static final int HEADLINES_DESCRIBE = 3;

    private Listings() {}

    /**
     * The head of a page of a list: its number in the title, what stands on it as the description. Only the first page is
     * the same thing in other languages; on the others, other stories stand.
     */
    static PageHead head(Furniture furniture, String title, String otherwise, Page<Card> page) {
        String headlines = page.items().stream()
                .limit(HEADLINES_DESCRIBE)
                .map(Card::headline)
                .collect(Collectors.joining(" · "));
        String numbered =
                page.number() == 1 ? title : title + " – " + furniture.say(Word.PAGE_OF, page.number(), page.pages());
        PageHead head = PageHead.of(furniture, numbered, headlines.isEmpty() ? otherwise : headlines);
        return page.number() == 1 ? head.withAlternates(furniture.site().languages(), furniture.editions()) : head;
    }
}
