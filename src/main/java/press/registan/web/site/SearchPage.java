package press.registan.web.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.search.Results;
import press.registan.search.StoryQuery;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.web.search.Enquiries;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * {@code /search}: the form, and what it finds. Nothing of it is kept, and search engines are asked to leave results alone;
 * each search has one address all the same, for readers to pass on.
 */
final class SearchPage {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPage.class);

    /** About as long as a busy minute lasts, or an engine needs to come back. */
    private static final String AGAIN_SECONDS = "30";

    private final Press press;
    private final Furnisher furnisher;
    private final Enquiries enquiries;
    private final SearchResults results;
    private final SiteSettings settings;

    SearchPage(Press press, Furnisher furnisher, Enquiries enquiries, SearchResults results, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.enquiries = enquiries;
        this.results = results;
        this.settings = settings;
    }

    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        SearchAddress asked;
        try {
            asked = SearchAddress.read(request, settings.languages());
        } catch (Problem.Malformed malformed) {
            Furniture furniture = furnisher.furnish(made, request, everywhere(SearchAddress.PATH));
            SearchForm form = SearchForms.wrong(furniture, request);
            if (!form.isWrong()) {
                throw malformed;
            }
            PageHead head =
                    PageHead.of(furniture, furniture.say(Word.SEARCH), "").nowhere();
            return press.refused(view(head, furniture, form, "", null)).status(400);
        }
        Furniture furniture = furnisher.furnish(made, request, everywhere(asked.path()));
        return asked.isBlank() ? blank(furniture) : answered(made, request, furniture, asked);
    }

    /** The same search in each language of the interface. */
    private Map<Language, String> everywhere(String path) {
        return Furnisher.everywhere(settings.languages().languages(), path);
    }

    private Response blank(Furniture furniture) {
        PageHead head = PageHead.of(furniture, furniture.say(Word.SEARCH), furniture.say(Word.SEARCH_THE_ARCHIVE))
                .withAlternates(settings.languages(), furniture.editions());
        SearchForm form = SearchForms.of(furniture, SearchAddress.of(""));
        return press.once(view(head, furniture, form, "", null), furniture.address(SearchAddress.PATH));
    }

    private Response answered(MadeFrom made, Request request, Furniture furniture, SearchAddress asked) {
        SearchForm form = SearchForms.of(furniture, asked);
        String address = furniture.address(asked.path());
        Results found;
        try {
            found = enquiries.find(
                    request.client(), asked.asked(Math.min(settings.pageSize(), StoryQuery.LARGEST_PAGE)));
        } catch (Problem.Unavailable away) {
            LOG.warn("search is not available now: reason={}", away.getMessage());
            PageHead head = head(furniture, asked, address, List.of());
            return press.once(view(head, furniture, form, furniture.say(Word.SEARCH_AWAY), null), address)
                    .status(503)
                    .header("cache-control", "no-store")
                    .header("retry-after", AGAIN_SECONDS);
        }
        SearchView.Found shown = results.show(made, furniture, asked, found);
        PageHead head = head(furniture, asked, address, Feeds.ofSearch(furniture, asked))
                .withNeighbors(shown.pager().previous(), shown.pager().next());
        return press.once(view(head, furniture, form, "", shown), address);
    }

    private static PageHead head(Furniture furniture, SearchAddress asked, String address, List<PageHead.Feed> feeds) {
        String title = title(furniture, asked);
        return PageHead.of(furniture, title, title)
                .withPath(address)
                .withFeeds(feeds)
                .unlisted();
    }

    private static String title(Furniture furniture, SearchAddress asked) {
        return asked.text().isEmpty()
                ? furniture.say(Word.SEARCH)
                : furniture.say(Word.SEARCH_RESULTS_FOR, asked.text());
    }

    private static SearchView view(
            PageHead head, Furniture furniture, SearchForm form, String trouble, SearchView.@Nullable Found found) {
        boolean untouched = found == null && trouble.isEmpty() && !form.isWrong();
        return new SearchView(
                head, furniture, form, trouble, untouched ? examples(furniture.words()) : List.of(), found);
    }

    private static List<SearchView.Example> examples(Words words) {
        String one = words.say(Word.EXAMPLE_WORD);
        String other = words.say(Word.EXAMPLE_OTHER_WORD);
        return List.of(
                new SearchView.Example(one + " " + other, words.say(Word.FINDS_ALL_WORDS)),
                new SearchView.Example("\"" + one + " " + other + "\"", words.say(Word.FINDS_PHRASE)),
                new SearchView.Example(one + " -" + other, words.say(Word.FINDS_WITHOUT)),
                new SearchView.Example(one + " OR " + other, words.say(Word.FINDS_EITHER)),
                new SearchView.Example("headline:" + one, words.say(Word.FINDS_HEADLINE)),
                new SearchView.Example("byline:" + words.say(Word.EXAMPLE_NAME), words.say(Word.FINDS_BYLINE)),
                new SearchView.Example("topic:" + one, words.say(Word.FINDS_TOPIC)),
                new SearchView.Example(one + " date:2025-06", words.say(Word.FINDS_DATE)));
    }
}
