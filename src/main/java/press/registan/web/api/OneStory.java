package press.registan.web.api;

import java.util.List;
import java.util.Optional;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /stories/{slug}}: one story with its text, in the language asked for or else in the first that has it. */
final class OneStory {

    private final Stories stories;
    private final ApiSettings settings;
    private final StoryJson writer;

    OneStory(Stories stories, ApiSettings settings) {
        this.stories = stories;
        this.settings = settings;
        this.writer = new StoryJson(settings);
    }

    Response answer(Request request) {
        Optional<Language> language = new Query(request).language(settings.languages());
        String slug = request.part("slug");
        if (!Slug.isSlug(slug)) {
            throw missing();
        }
        MadeFrom made = new MadeFrom();
        Optional<Response> elsewhere = Optional.empty();
        Optional<Withdrawal> taken = Optional.empty();
        for (Language each : language.map(List::of).orElse(settings.languages().languages())) {
            switch (stories.find(made, StoryKind.STORY, each, new Slug(slug))) {
                case Stories.Shown(Story story) -> {
                    return write(story).canonical(address(story.slug(), language));
                }
                case Stories.Moved(Slug today) ->
                    elsewhere = elsewhere.or(() -> Optional.of(Response.movedTo(address(today, Optional.of(each)))));
                case Stories.Taken(Withdrawal withdrawal) -> taken = taken.or(() -> Optional.of(withdrawal));
                case Stories.Missing() -> {
                    // perhaps in the next language
                }
            }
        }
        Optional<Withdrawal> withdrawn = taken;
        return elsewhere.orElseThrow(
                () -> withdrawn.<Problem>map(OneStory::gone).orElseGet(OneStory::missing));
    }

    private static String address(Slug slug, Optional<Language> language) {
        return ApiRoutes.ROOT + "/stories/" + slug
                + language.map(chosen -> "?language=" + chosen.code()).orElse("");
    }

    private static Problem missing() {
        return new Problem.NotFound("There is no story under this slug.");
    }

    private static Problem gone(Withdrawal withdrawal) {
        String reason = withdrawal.reason().isBlank() ? "." : ": " + withdrawal.reason();
        return new Problem.Gone("The story was withdrawn" + reason);
    }

    private Response write(Story story) {
        return Json.answer(json -> {
            writer.write(json, story);
            json.field("body", story.body().html());
        });
    }
}
