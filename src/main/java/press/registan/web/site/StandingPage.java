package press.registan.web.site;

import java.util.LinkedHashMap;
import java.util.Map;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;

/** {@code /pages/about}: what a publication says about itself. */
final class StandingPage {

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    StandingPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response show(Request request) {
        String slug = request.part("slug");
        if (!Slug.isSlug(slug)) {
            throw nothing();
        }
        MadeFrom made = new MadeFrom();
        return switch (stories.find(made, StoryKind.PAGE, request.language(), new Slug(slug))) {
            case Stories.Shown shown -> page(made, request, shown.story());
            case Stories.Moved moved ->
                Response.movedTo(request.address("/" + StoryKind.PAGE.space() + "/" + moved.slug()));
            case Stories.Taken taken ->
                throw new Problem.Gone(taken.withdrawal().reason());
            case Stories.Missing _ -> throw nothing();
        };
    }

    private static Problem.NotFound nothing() {
        return new Problem.NotFound("There is no such page.");
    }

    private Response page(MadeFrom made, Request request, Story page) {
        Map<Language, String> editions = new LinkedHashMap<>();
        editions.put(page.language(), page.path());
        stories.editions(made, page)
                .forEach(other -> editions.put(other.language(), "/" + StoryKind.PAGE.space() + "/" + other.slug()));
        Furniture furniture = furnisher.furnish(made, request, editions);
        String summary = page.summary().isEmpty() ? page.headline() : page.summary();
        PageHead head = PageHead.of(furniture, page.headline(), summary).withAlternates(settings.languages(), editions);
        String standfirst = page.standfirst() == null ? "" : page.standfirst();
        return press.print(
                new StandingView(
                        head,
                        furniture,
                        page.headline(),
                        standfirst,
                        WideTables.inBoxes(Outline.withoutGaps(page.body()), furniture.say(Word.TABLE))),
                made);
    }
}
