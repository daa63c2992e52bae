package press.registan.web.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.taxonomy.Shelf;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /}: what is new, and under it what is new in each section; no story twice. */
final class FrontPage {

    private static final int MOST_SECTIONS = 9;
    private static final int IN_A_SECTION = 4;

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    FrontPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        Map<Language, String> editions =
                Furnisher.everywhere(settings.languages().languages(), "/");
        Furniture furniture = furnisher.furnish(made, request, editions);
        Cards cards = Cards.on(furniture);
        FrontChoice choice =
                FrontChoice.of(stories.newest(made, Key.LATEST, request.language(), FrontChoice.LOOKED_AT));
        Card lead = choice.lead();
        FrontView view = new FrontView(
                head(furniture),
                furniture,
                lead == null ? null : cards.brief(List.of(lead)).getFirst(),
                cards.brief(choice.second()),
                cards.headlines(choice.latest()),
                blocks(made, furniture, cards, choice.shown()));
        return press.print(view, made);
    }

    private PageHead head(Furniture furniture) {
        String about = settings.tagline().isEmpty() ? settings.name() : settings.tagline();
        return PageHead.of(furniture, settings.name(), about)
                .withAlternates(settings.languages(), furniture.editions())
                .withData(JsonLd.of("NewsMediaOrganization", json -> {
                    json.writeStringField("name", settings.name());
                    json.writeStringField("url", furniture.url("/"));
                }));
    }

    private List<FrontView.Block> blocks(MadeFrom made, Furniture furniture, Cards cards, Set<Long> shown) {
        Language language = furniture.language();
        Set<Long> above = new HashSet<>(shown);
        List<FrontView.Block> blocks = new ArrayList<>();
        for (Shelf section : stories.directory().sections(made, language, MOST_SECTIONS)) {
            List<Card> left = stories.newest(made, section.id(), language, IN_A_SECTION + shown.size()).stream()
                    .filter(card -> !above.contains(card.id()))
                    .limit(IN_A_SECTION)
                    .toList();
            if (!left.isEmpty()) {
                left.forEach(card -> above.add(card.id()));
                blocks.add(new FrontView.Block(
                        "section-" + section.slug(),
                        new Link(section.name(language), furniture.address(section.path())),
                        cards.brief(left).getFirst(),
                        cards.headlines(left.subList(1, left.size()))));
            }
        }
        return blocks;
    }
}
