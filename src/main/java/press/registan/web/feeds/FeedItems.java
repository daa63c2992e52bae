package press.registan.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.story.Correction;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.taxonomy.ShelfKind;
import press.registan.words.Words;
import press.registan.worth.Reckoning;
import press.registan.worth.Worths;

/** Makes of a public story what a feed says of it. */
final class FeedItems {

    private final Stories stories;
    private final Worths worths;
    private final FeedSettings settings;

    FeedItems(Stories stories, Worths worths, FeedSettings settings) {
        this.stories = stories;
        this.worths = worths;
        this.settings = settings;
    }

    Feed.Item of(MadeFrom made, Story story) {
        Language language = story.language();
        String url = settings.url(language, story.path());
        Reckoning reckoning = worths.of(made, story);
        RatesUsed used = new RatesUsed(Words.in(language), reckoning);
        FeedBody body = new FeedBody(reckoning.noted(used::tell), url);
        used.sentence().ifPresent(body::end);
        for (Correction correction : story.corrections()) {
            body.note(correction, stories.day(correction.at()), language);
        }
        Instant published = Objects.requireNonNull(story.dates().publicFrom());
        return new Feed.Item(
                "urn:uuid:" + story.uid(),
                url,
                story.headline(),
                story.summary(),
                body.html(),
                published,
                updated(story, published),
                story.bylines().stream()
                        .map(byline -> new Feed.Author(
                                byline.name(),
                                settings.url(language, "/" + ShelfKind.AUTHOR.space() + "/" + byline.slug())))
                        .toList(),
                categories(story));
    }

    /** The last moment at which readers got something new by it. */
    private static Instant updated(Story story, Instant published) {
        return Stream.concat(
                        Stream.ofNullable(story.dates().updated()),
                        story.corrections().stream().map(Correction::at))
                .filter(published::isBefore)
                .max(Instant::compareTo)
                .orElse(published);
    }

    private static List<Feed.Category> categories(Story story) {
        return Stream.concat(Stream.ofNullable(story.section()), story.topics().stream())
                .map(shelf -> new Feed.Category(shelf.slug().value(), shelf.name(story.language())))
                .toList();
    }
}
