package press.registan.web.api;

import java.util.List;
import java.util.Optional;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.money.Conversion;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.worth.Reckoning;
import press.registan.worth.Worth;
import press.registan.worth.Worths;

/** {@code /stories/{slug}}: one story with its text, in the language asked for or else in the first that has it. */
final class OneStory {

    private final Stories stories;
    private final Worths worths;
    private final ApiSettings settings;
    private final StoryJson writer;

    OneStory(Stories stories, Worths worths, ApiSettings settings) {
        this.stories = stories;
        this.worths = worths;
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
                    return write(story, worths.of(made, story)).canonical(address(story.slug(), language));
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

    private Response write(Story story, Reckoning reckoning) {
        return Json.answer(json -> {
            writer.write(json, story);
            json.field("body", reckoning.marked().html()).array("amounts", reckoning.amounts(), OneStory::write);
        });
    }

    private static void write(Json json, Worth amount) {
        Conversion inBase = amount.inBase();
        boolean same = inBase != null && inBase.from().equals(inBase.to());
        json.field("text", amount.text())
                .field("currency", amount.currency().code())
                .field("value", amount.value().toPlainString())
                .field("inBase", inBase == null ? null : inBase.result().toPlainString())
                .field("asOf", inBase == null ? null : inBase.asOf().toString())
                .field("source", inBase == null || same ? null : inBase.source());
    }
}
