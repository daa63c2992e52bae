package press.registan.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.story.Directory;
import press.registan.story.Facets;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.story.StoryFilter;
import press.registan.story.StoryFinder;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;

/**
 * {@code /stories}: public stories, by where they are filed and when they appeared; by what is in them with {@code q}, which
 * is {@link StorySearch}'s.
 */
final class StoryList {

    static final int USUAL_SIZE = 20;
    static final int MOST = 100;

    private static final String PATH = ApiRoutes.ROOT + "/stories";

    private final StorySearch search;
    private final StoryFinder finder;
    private final Directory directory;
    private final ApiSettings settings;
    private final StoryJson story;
    private final FacetJson facetWriter;

    StoryList(Stories stories, StorySearch search, ApiSettings settings) {
        this.search = search;
        this.finder = stories.finder();
        this.directory = stories.directory();
        this.settings = settings;
        this.story = new StoryJson(settings);
        this.facetWriter = new FacetJson(settings.languages());
    }

    /** A parameter and the shelf that it names. */
    private record Wanted(String parameter, Shelf shelf) {}

    Response answer(Request request) {
        Query query = new Query(request);
        if (query.text("q").isPresent()) {
            return search.answer(request);
        }
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> to = query.date("to");
        query.inOrder(from, to);
        Optional<Language> language = query.language(settings.languages());
        StoryFilter.Order order = order(query);
        int number = query.page();
        int size = query.number("size", USUAL_SIZE, MOST);

        MadeFrom made = new MadeFrom();
        List<Wanted> shelves = new ArrayList<>();
        boolean allKnown = true;
        for (String parameter : List.of("section", "topic", "place", "author")) {
            Optional<Slug> slug = query.slug(parameter);
            Optional<Wanted> wanted =
                    slug.flatMap(called -> shelf(made, parameter, called).map(shelf -> new Wanted(parameter, shelf)));
            wanted.ifPresent(shelves::add);
            allKnown &= slug.isPresent() == wanted.isPresent();
        }
        if (!allKnown) {
            return nothing(number, size);
        }
        StoryFilter filter = new StoryFilter(
                language.map(List::of).orElse(settings.languages().languages()),
                shelves.stream().map(wanted -> wanted.shelf().id()).toList(),
                from.orElse(null),
                to.orElse(null),
                order);
        Page<Story> page = finder.page(made, filter, number, size);
        Optional<Facets> facets = finder.facets(made, filter);
        Response response = write(page, facets, language);
        // What many ask for is kept; everything else has too many forms.
        boolean common = number == 1
                && size == USUAL_SIZE
                && order == StoryFilter.Order.NEWEST
                && shelves.size() <= 1
                && from.isEmpty()
                && to.isEmpty();
        return common ? response.canonical(PATH + query(shelves, language)).madeFrom(made) : response.canonical(PATH);
    }

    private static StoryFilter.Order order(Query query) {
        return switch (query.text("sort").orElse("newest")) {
            // Without words to go by, the newest story is the most to the point.
            case "newest", "relevance" -> StoryFilter.Order.NEWEST;
            case "oldest" -> StoryFilter.Order.OLDEST;
            default -> throw Query.malformed("sort", "is “relevance”, “newest” or “oldest”");
        };
    }

    private Optional<Shelf> shelf(MadeFrom made, String parameter, Slug slug) {
        return parameter.equals("place")
                ? directory.find(made, ShelfKind.PLACE.space(), slug).filter(shelf -> shelf.kind() == ShelfKind.PLACE)
                : directory.find(made, parameter, slug);
    }

    /** Nothing was ever filed on what was asked for. */
    private Response nothing(int number, int size) {
        if (number > 1) {
            throw new Problem.NotFound("There are no stories here; the page is past the last.");
        }
        return write(new Page<>(List.of(), 1, size, 0), Optional.empty(), Optional.empty())
                .canonical(PATH);
    }

    private static String query(List<Wanted> shelves, Optional<Language> language) {
        List<String> parameters = new ArrayList<>();
        shelves.forEach(wanted ->
                parameters.add(wanted.parameter() + "=" + wanted.shelf().slug()));
        language.ifPresent(chosen -> parameters.add("language=" + chosen.code()));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private Response write(Page<Story> page, Optional<Facets> facets, Optional<Language> language) {
        return Json.answer(json -> json.field("total", page.total())
                .field("from", page.from())
                .field("to", page.to())
                .field("page", page.number())
                .field("pages", page.pages())
                .array("results", page.items(), story::write)
                .object(
                        "facets",
                        inside -> facets.ifPresent(counted -> facetWriter.write(
                                inside,
                                counted,
                                language.orElse(settings.languages().first())))));
    }
}
