package press.registan.web.feeds;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.search.Results;
import press.registan.search.Sort;
import press.registan.story.Story;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.web.search.Enquiries;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * The newest stories that a search finds, for those who want to be told of more. Only what has all that was asked for: who
 * waits for a name to appear is not helped with names like it.
 */
final class SearchFeed {

    private final Enquiries enquiries;
    private final FeedItems items;
    private final FeedSettings settings;

    SearchFeed(Enquiries enquiries, FeedItems items, FeedSettings settings) {
        this.enquiries = enquiries;
        this.items = items;
        this.settings = settings;
    }

    Response answer(Request request, FeedFormat format) {
        SearchAddress asked = SearchAddress.read(request, settings.languages()).withSort(Sort.NEWEST);
        if (asked.isBlank()) {
            return Response.movedTo(request.address("/" + format.file()));
        }
        Results found = enquiries.stories(request.client(), asked.asked(FeedPage.NEWEST));
        List<Story> newest = asked.isMetBy(found)
                ? found.page().items().stream().map(Results.Result::story).toList()
                : List.of();
        Language language = request.language();
        MadeFrom made = new MadeFrom();
        // Its page is in the usual order, as its reader has it.
        String query = asked.withSort(null).query();
        String file = SearchAddress.PATH + "/" + format.file() + query;
        Words words = Words.in(language);
        String title = settings.name() + " – " + title(words, asked.text());
        Feed feed = new Feed(
                settings.name(),
                title,
                asked.isText() || asked.text().isEmpty() ? title : words.say(Word.FEED_OF_SEARCH),
                language,
                settings.url(language, SearchAddress.PATH + query),
                settings.url(language, file),
                newest.stream().map(story -> items.of(made, story)).toList());
        return Response.of(format.contentType(), format.write(feed))
                .header("access-control-allow-origin", "*")
                .canonical(request.address(file));
    }

    private static String title(Words words, String text) {
        return text.isEmpty() ? words.say(Word.SEARCH) : words.say(Word.SEARCH_RESULTS_FOR, text);
    }
}
