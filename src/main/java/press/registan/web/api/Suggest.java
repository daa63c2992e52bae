package press.registan.web.api;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.search.StoryQuery;
import press.registan.search.Suggestion;
import press.registan.story.Stories;
import press.registan.taxonomy.Shelf;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.web.search.Enquiries;

/** {@code /suggest}: what somebody who has typed this much may be about to ask for, each with where it leads. */
final class Suggest {

    /** As many as are read at a glance. */
    private static final int MOST = 8;

    private final Enquiries enquiries;
    private final Stories stories;
    private final ApiSettings settings;

    Suggest(Enquiries enquiries, Stories stories, ApiSettings settings) {
        this.enquiries = enquiries;
        this.stories = stories;
        this.settings = settings;
    }

    Response answer(Request request) {
        Query query = new Query(request);
        Language language =
                query.language(settings.languages()).orElse(settings.languages().first());
        String typed = query.text("q").orElse("");
        if (typed.length() > StoryQuery.LONGEST) {
            throw Query.malformed("q", "has at most " + StoryQuery.LONGEST + " characters");
        }
        List<Suggestion> suggestions =
                typed.isEmpty() ? List.of() : enquiries.suggest(request.client(), typed, language, MOST);
        return Json.answer(json ->
                        json.array("results", suggestions, (one, suggestion) -> write(one, suggestion, language)))
                .canonical(request.path());
    }

    private void write(Json json, Suggestion suggestion, Language language) {
        switch (suggestion) {
            case Suggestion.OfShelf(Shelf shelf, String label) ->
                json.field("kind", shelf.kind().word())
                        .field("label", label)
                        .field("slug", shelf.slug().value())
                        .field("url", settings.url(spoken(shelf, language), shelf.path()));
            case Suggestion.OfStory(Language its, var slug, String label) ->
                json.field("kind", "story")
                        .field("label", label)
                        .field("slug", slug.value())
                        .field("url", settings.url(its, "/news/" + slug));
        }
    }

    /** The page of a shelf is there in a language in which it has stories: in the reader's, if that is one. */
    private Language spoken(Shelf shelf, Language wanted) {
        List<Language> languages = stories.languagesOf(new MadeFrom(), shelf.id());
        return languages.isEmpty() || languages.contains(wanted) ? wanted : languages.getFirst();
    }
}
