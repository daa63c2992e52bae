package press.registan.web.site;

import java.util.List;
import java.util.Map;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;

/** {@code /latest}: every story of a language, newest first. */
final class LatestPage {

    private static final String PATH = "/latest";

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    LatestPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response first(Request request) {
        return page(request, 1);
    }

    Response numbered(Request request) {
        int number = request.number("n");
        return number == 1 ? Response.movedTo(request.address(PATH)) : page(request, number);
    }

    private Response page(Request request, int number) {
        MadeFrom made = new MadeFrom();
        Page<Card> page = stories.listing(made, Key.LATEST, request.language(), number, settings.pageSize());
        Map<Language, String> editions = Furnisher.everywhere(stories.languagesOf(made, Key.LATEST), PATH);
        Furniture furniture = furnisher.furnish(made, request, editions);
        String title = furniture.say(Word.LATEST);
        Pager pager = Pager.of(page, furniture.words(), furniture.address(PATH));
        PageHead head =
                Listings.head(furniture, title, settings.tagline(), page).withNeighbors(pager.previous(), pager.next());
        return press.print(
                new ListingView(
                        head,
                        furniture,
                        "",
                        title,
                        Feeds.links(furniture, ""),
                        Cards.on(furniture).dated(page.items()),
                        pager,
                        List.of()),
                made);
    }
}
