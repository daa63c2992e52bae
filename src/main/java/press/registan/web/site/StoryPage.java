package press.registan.web.site;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.kernel.SafeHtml;
import press.registan.kernel.Slug;
import press.registan.story.Card;
import press.registan.story.Correction;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.Shelf;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;
import press.registan.words.Words;
import press.registan.worth.Reckoning;
import press.registan.worth.Worths;

/** {@code /news/{slug}}: a story, and where it leads. */
final class StoryPage {

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final Worths worths;
    private final RelatedStories relatedStories;
    private final SiteSettings settings;

    StoryPage(
            Press press,
            Furnisher furnisher,
            Stories stories,
            Worths worths,
            RelatedStories relatedStories,
            SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.worths = worths;
        this.relatedStories = relatedStories;
        this.settings = settings;
    }

    Response show(Request request) {
        String asked = request.part("slug");
        if (!Slug.isSlug(asked)) {
            throw nothing();
        }
        MadeFrom made = new MadeFrom();
        return switch (stories.find(made, StoryKind.STORY, request.language(), new Slug(asked))) {
            case Stories.Shown(Story story) -> page(made, request, story);
            case Stories.Moved(Slug today) -> Response.movedTo(request.address("/news/" + today));
            case Stories.Taken(Withdrawal withdrawal) -> throw new Problem.Gone(withdrawal.reason());
            case Stories.Missing() -> throw nothing();
        };
    }

    private static Problem.NotFound nothing() {
        return new Problem.NotFound("No story is published under this address.");
    }

    private Response page(MadeFrom made, Request request, Story story) {
        Map<Language, String> editions = editions(made, story);
        Furniture furniture = furnisher.furnish(made, request, editions);
        Stamps stamps = furniture.stamps();
        Cards cards = Cards.on(furniture);
        Link section = cards.section(story.section());
        Instant published = Objects.requireNonNull(story.dates().publicFrom());
        Instant updated = stories.updated(made, story).orElse(null);
        List<Storyline> storylines = Storyline.of(made, stories, furniture, story);
        Reckoning reckoning = worths.of(made, story);
        SafeHtml text = Outline.withoutGaps(reckoning.noted(RatesUsed.teller(furniture.words(), reckoning)));
        List<Card> related = relatedStories.of(made, story, Storyline.stories(storylines));
        return press.print(
                new StoryView(
                        head(furniture, story, section, published, updated),
                        furniture,
                        section,
                        story.headline(),
                        Objects.requireNonNullElse(story.standfirst(), ""),
                        cards.byline(story.bylines()),
                        stamps.moment(published),
                        updated == null ? null : stamps.moment(updated),
                        others(furniture),
                        WideTables.inBoxes(text, furniture.say(Word.TABLE)),
                        RatesUsed.of(furniture, reckoning),
                        corrections(furniture, story.corrections()),
                        TopicGroup.of(furniture, story.topics(), Storyline.shelves(storylines)),
                        ShareLink.of(furniture, story.headline(), furniture.url(story.path())),
                        storylines,
                        cards.headlines(related)),
                made);
    }

    private Map<Language, String> editions(MadeFrom made, Story story) {
        Map<Language, String> editions = new EnumMap<>(Language.class);
        editions.put(story.language(), story.path());
        stories.editions(made, story).forEach(edition -> editions.put(edition.language(), "/news/" + edition.slug()));
        return editions;
    }

    private PageHead head(
            Furniture furniture, Story story, @Nullable Link section, Instant published, @Nullable Instant updated) {
        PageHead head = PageHead.of(furniture, story.headline(), story.summary())
                .withType("article")
                .withAlternates(settings.languages(), furniture.editions())
                .withData(new NewsArticle(furniture, story, published, updated).data());
        Shelf shelf = story.section();
        return shelf == null || section == null
                ? head
                : head.withFeeds(Feeds.of(furniture, shelf.path(), section.text()));
    }

    private static List<LanguageLink> others(Furniture furniture) {
        return furniture.languages().stream()
                .filter(link -> !link.here() && furniture.editions().containsKey(link.language()))
                .toList();
    }

    private static List<StoryView.Change> corrections(Furniture furniture, List<Correction> corrections) {
        return corrections.stream()
                .map(correction -> new StoryView.Change(
                        furniture.stamps().moment(correction.at()),
                        kind(furniture.words(), correction.kind()),
                        correction.note()))
                .toList();
    }

    /** A correction is one by the heading above it; the others say what they are. */
    private static String kind(Words words, String kind) {
        return switch (kind) {
            case "clarification" -> words.say(Word.CLARIFICATION);
            case "update" -> words.say(Word.UPDATE);
            default -> "";
        };
    }
}
