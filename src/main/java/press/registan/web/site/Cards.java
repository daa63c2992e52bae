package press.registan.web.site;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.story.Byline;
import press.registan.story.Card;
import press.registan.taxonomy.Shelf;
import press.registan.words.Word;
import press.registan.words.Words;

/** Writes stories as the lists of one page show them. */
record Cards(Words words, Stamps stamps, Function<String, String> address) {

    static Cards on(Furniture furniture) {
        return new Cards(furniture.words(), furniture.stamps(), furniture::address);
    }

    /** With the whole date. */
    List<CardView> dated(List<Card> cards) {
        return cards.stream()
                .map(card -> card(card, stamps.date(card.published())))
                .toList();
    }

    /** With the date as short as it is clear. */
    List<CardView> brief(List<Card> cards) {
        return cards.stream()
                .map(card -> card(card, stamps.brief(card.published())))
                .toList();
    }

    /** With the hour, where the day is told above them. */
    List<CardView> timed(List<Card> cards) {
        return cards.stream()
                .map(card -> card(card, stamps.time(card.published())))
                .toList();
    }

    /** Headlines only, with the date as short as it is clear. */
    List<HeadlineView> headlines(List<Card> cards) {
        return headlines(cards, card -> stamps.brief(card.published()));
    }

    /** Headlines only, with the hour, where the day is told above them. */
    List<HeadlineView> headlinesOfOneDay(List<Card> cards) {
        return headlines(cards, card -> stamps.time(card.published()));
    }

    private List<HeadlineView> headlines(List<Card> cards, Function<Card, Stamp> when) {
        return cards.stream()
                .map(card -> new HeadlineView(
                        card.headline(), address.apply(card.path()), when.apply(card), sectionName(card)))
                .toList();
    }

    private CardView card(Card card, Stamp published) {
        return new CardView(
                section(card.section()),
                card.headline(),
                address.apply(card.path()),
                card.summary(),
                byline(card.bylines()),
                published);
    }

    @Nullable Link section(@Nullable Shelf section) {
        return section == null ? null : new Link(section.name(language()), address.apply(section.path()));
    }

    List<Piece> byline(List<Byline> bylines) {
        List<Link> names = bylines.stream()
                .map(byline -> new Link(byline.name(), address.apply("/author/" + byline.slug())))
                .toList();
        return Piece.said(words, Word.BY, names);
    }

    private String sectionName(Card card) {
        Shelf section = card.section();
        return section == null ? "" : section.name(language());
    }

    private Language language() {
        return words.language();
    }
}
