package press.registan.web.site;

import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.story.Card;
import press.registan.story.Directory;
import press.registan.story.Stories;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;
import press.registan.words.Words;

/** {@code /section/…}, {@code /topic/…} and {@code /author/…}: the stories filed there, newest first. */
final class ShelfPage {

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;
    private final String space;

    /** @param space the first part of the address: {@code section}, {@code topic} or {@code author} */
    ShelfPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings, String space) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
        this.space = space;
    }

    Response first(Request request) {
        MadeFrom made = new MadeFrom();
        Directory.Named named = stories.directory().named(made, space, request.part("slug"));
        return named.today()
                ? page(made, request, named.shelf(), 1)
                : Response.movedTo(request.address(named.shelf().path()));
    }

    Response numbered(Request request) {
        MadeFrom made = new MadeFrom();
        Directory.Named named = stories.directory().named(made, space, request.part("slug"));
        Shelf shelf = named.shelf();
        int number = request.number("n");
        if (number == 1) {
            return Response.movedTo(request.address(shelf.path()));
        }
        return named.today() ? page(made, request, shelf, number) : moved(made, request, shelf, number);
    }

    /** A former site counted its pages otherwise: where there is no such page today, to the first. */
    private Response moved(MadeFrom made, Request request, Shelf shelf, int number) {
        Page<Card> page = stories.listing(made, shelf.id(), request.language(), number, settings.pageSize());
        if (page.total() == 0) {
            throw new Problem.NotFound("No story is filed under this address.");
        }
        return Response.movedTo(
                request.address(number <= page.pages() ? shelf.path() + "/page/" + number : shelf.path()));
    }

    private Response page(MadeFrom made, Request request, Shelf shelf, int number) {
        Page<Card> page = stories.listing(made, shelf.id(), request.language(), number, settings.pageSize());
        if (page.total() == 0) {
            throw new Problem.NotFound("No story is filed under this address.");
        }
        Map<Language, String> editions = Furnisher.everywhere(stories.languagesOf(made, shelf.id()), shelf.path());
        Furniture furniture = furnisher.furnish(made, request, editions);
        String title = shelf.name(request.language());
        String address = furniture.address(shelf.path());
        Pager pager = Pager.of(page, furniture.words(), address);
        List<Link> way = List.of(new Link(settings.name(), furniture.address("/")), new Link(title, address));
        PageHead head = Listings.head(furniture, title, title, page)
                .withNeighbors(pager.previous(), pager.next())
                .withFeeds(Feeds.of(furniture, shelf.path(), title))
                .withData(JsonLd.breadcrumbs(settings.origin(), way));
        return press.print(
                new ListingView(
                        head,
                        furniture,
                        kind(furniture.words(), shelf.kind()),
                        title,
                        Feeds.links(furniture, shelf.path()),
                        Cards.on(furniture).dated(page.items()),
                        pager,
                        timeline(made, furniture, shelf, number)),
                made);
    }

    /** A section is known as one: it stands on the masthead. */
    private static String kind(Words words, ShelfKind kind) {
        return switch (kind) {
            case SECTION -> "";
            case SUBJECT -> words.say(Word.TOPIC);
            case PERSON -> words.say(Word.PERSON);
            case ORGANISATION -> words.say(Word.ORGANISATION);
            case PLACE -> words.say(Word.PLACE);
            case STORYLINE -> words.say(Word.STORYLINE);
            case AUTHOR -> words.say(Word.AUTHOR);
        };
    }

    private List<TimelineView> timeline(MadeFrom made, Furniture furniture, Shelf shelf, int number) {
        if (shelf.kind() != ShelfKind.STORYLINE || number > 1) {
            return List.of();
        }
        List<Card> cards = stories.timeline(made, shelf.id(), furniture.language(), Timelines.MOST);
        return Timelines.of(furniture, cards, 0);
    }
}
