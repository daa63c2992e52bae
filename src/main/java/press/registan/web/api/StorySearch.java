package press.registan.web.api;

import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.Page;
import press.registan.search.Marked;
import press.registan.search.Relaxed;
import press.registan.search.Results;
import press.registan.search.Sort;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.web.search.Enquiries;
import press.registan.web.search.SearchAddress;

/** {@code /stories?q=}: public stories by what is in them, with what was looked for marked. */
final class StorySearch {

    private final Enquiries enquiries;
    private final ApiSettings settings;
    private final StoryJson story;
    private final FacetJson facets;

    StorySearch(Enquiries enquiries, ApiSettings settings) {
        this.enquiries = enquiries;
        this.settings = settings;
        this.story = new StoryJson(settings);
        this.facets = new FacetJson(settings.languages());
    }

    Response answer(Request request) {
        SearchAddress asked = SearchAddress.read(request, settings.languages());
        int size = new Query(request).number("size", StoryList.USUAL_SIZE, StoryList.MOST);
        Results found = enquiries.find(request.client(), asked.asked(size));
        Page<Results.Result> page = found.page();
        boolean weighed = asked.order() == Sort.RELEVANCE;
        Language language = asked.language() == null ? settings.languages().first() : asked.language();
        return Json.answer(json -> json.field("total", page.total())
                        .field("from", page.from())
                        .field("to", page.to())
                        .field("page", page.number())
                        .field("pages", page.pages())
                        .field("relaxed", relaxed(found.relaxed()))
                        .field("spelling", found.spelling())
                        .array("results", page.items(), (one, result) -> write(one, result, weighed))
                        .object("facets", inside -> facets.write(inside, found.facets(), language)))
                .canonical(request.path());
    }

    private static @Nullable String relaxed(Relaxed relaxed) {
        return relaxed == Relaxed.NOT ? null : relaxed.name().toLowerCase(Locale.ROOT);
    }

    private void write(Json json, Results.Result result, boolean weighed) {
        story.write(json, result.story());
        json.score("score", weighed ? result.score() : null)
                .object(
                        "highlights",
                        inside -> inside.field("headline", html(result.headline()))
                                .strings(
                                        "fragments",
                                        result.fragments().stream()
                                                .map(StorySearch::html)
                                                .toList()));
    }

    /** Its text as HTML, in which nothing is an element but {@code mark} around what was looked for. */
    static String html(Marked marked) {
        StringBuilder html = new StringBuilder();
        for (Marked.Piece piece : marked.pieces()) {
            String text = Entities.escape(piece.text());
            html.append(piece.found() ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }
}
