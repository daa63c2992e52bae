package press.registan.web.api;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import press.registan.kernel.Language;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/** Writes a story as every answer shows it. */
record StoryJson(ApiSettings settings) {

    void write(Json json, Story story) {
        Language language = story.language();
        json.field("id", story.uid())
                .field("externalId", story.externalId())
                .field("slug", story.slug().value())
                .field("url", settings.url(language, story.path()))
                .field("language", language.code())
                .field("headline", story.headline())
                .field("standfirst", story.standfirst())
                .array(
                        "bylines",
                        story.bylines(),
                        (one, byline) -> one.field("name", byline.name())
                                .field("slug", byline.slug().value())
                                .field(
                                        "url",
                                        settings.url(language, "/" + ShelfKind.AUTHOR.space() + "/" + byline.slug())))
                .object("section", story.section(), (one, section) -> shelf(one, section, language))
                .array(
                        "topics",
                        topics(story, kind -> kind != ShelfKind.PLACE),
                        (one, topic) -> shelf(one, topic, language)
                                .field("kind", topic.kind().word()))
                .array(
                        "places",
                        topics(story, kind -> kind == ShelfKind.PLACE),
                        (one, place) -> shelf(one, place, language))
                .field(
                        "published",
                        Objects.requireNonNull(story.dates().publicFrom()).toString())
                .field("updated", Objects.toString(story.dates().updated(), null))
                .field("wordCount", story.words());
    }

    private static List<Shelf> topics(Story story, Predicate<ShelfKind> wanted) {
        return story.topics().stream()
                .filter(topic -> wanted.test(topic.kind()))
                .toList();
    }

    private Json shelf(Json json, Shelf shelf, Language language) {
        return json.field("slug", shelf.slug().value())
                .field("name", shelf.name(language))
                .field("url", settings.url(language, shelf.path()));
    }
}
