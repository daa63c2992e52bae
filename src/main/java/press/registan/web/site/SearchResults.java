package press.registan.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Slug;
import press.registan.search.Dimension;
import press.registan.search.Relaxed;
import press.registan.search.Results;
import press.registan.search.Sort;
import press.registan.story.Directory;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;
import press.registan.words.Words;

/** Writes what was found as the search page shows it. */
record SearchResults(Directory directory, SiteSettings settings) {

    SearchView.Found show(MadeFrom made, Furniture furniture, SearchAddress asked, Results found) {
        Words words = furniture.words();
        boolean none = found.page().items().isEmpty();
        Pager pager = Pager.of(
                found.page(),
                found.reachable(),
                words,
                number -> furniture.address(asked.withNumber(number).path()));
        return new SearchView.Found(
                none ? words.say(Word.NOTHING_FOUND) : pager.counter(),
                instead(furniture, asked, found.spelling()),
                none || asked.isText() ? "" : remark(words, found.relaxed()),
                chips(made, furniture, asked),
                asked.isNarrowed() && !asked.text().isEmpty()
                        ? furniture.address(SearchAddress.of(asked.text())
                                .withSort(asked.sort())
                                .path())
                        : null,
                orders(furniture, asked),
                found.page().items().stream()
                        .map(result -> result(furniture, result))
                        .toList(),
                pager,
                found.reachable() < found.page().total() ? words.say(Word.SEARCH_REACH, found.reachable()) : "",
                Feeds.linksOfSearch(furniture, asked),
                asked.isText() || asked.isMetBy(found) ? "" : words.say(Word.FEEDS_WAIT),
                none ? List.of() : new SearchFacets(furniture, asked).of(found));
    }

    private static SearchView.@Nullable Instead instead(
            Furniture furniture, SearchAddress asked, @Nullable String spelling) {
        if (spelling == null) {
            return null;
        }
        return new SearchView.Instead(
                furniture.say(Word.NOTHING_FOUND_FOR, asked.text()),
                furniture.words().around(Word.RESULTS_SHOWN_FOR),
                new Link(spelling, furniture.address(asked.withText(spelling).path())));
    }

    private static String remark(Words words, Relaxed relaxed) {
        return switch (relaxed) {
            case NOT -> "";
            case MOST -> words.say(Word.FOUND_MOST_WORDS);
            case ANY -> words.say(Word.FOUND_SOME_WORDS);
        };
    }

    private List<SearchView.Chip> chips(MadeFrom made, Furniture furniture, SearchAddress asked) {
        Words words = furniture.words();
        List<SearchView.Chip> chips = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Slug slug = asked.shelves().get(dimension);
            if (slug != null) {
                String name = directory
                        .find(made, dimension.space(), slug)
                        .map(shelf -> shelf.name(words.language()))
                        .orElse(slug.value());
                chips.add(chip(furniture, name, asked.without(dimension)));
            }
        }
        if (asked.language() != null) {
            chips.add(chip(furniture, words.language(asked.language()), asked.withLanguage(null)));
        }
        if (asked.from() != null) {
            String day = words.say(Word.FROM_DAY, words.date(asked.from()));
            chips.add(chip(furniture, day, asked.withDays(null, asked.to())));
        }
        if (asked.to() != null) {
            String day = words.say(Word.TO_DAY, words.date(asked.to()));
            chips.add(chip(furniture, day, asked.withDays(asked.from(), null)));
        }
        return chips;
    }

    private static SearchView.Chip chip(Furniture furniture, String text, SearchAddress without) {
        return new SearchView.Chip(text, furniture.say(Word.REMOVE_FILTER, text), furniture.address(without.path()));
    }

    private static List<Link> orders(Furniture furniture, SearchAddress asked) {
        List<Link> orders = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            if (sort != Sort.RELEVANCE || !asked.text().isEmpty()) {
                String address = furniture.address(asked.withSort(sort).path());
                orders.add(new Link(name(furniture.words(), sort), address, sort == asked.order()));
            }
        }
        return orders;
    }

    private static String name(Words words, Sort sort) {
        return switch (sort) {
            case RELEVANCE -> words.say(Word.MOST_RELEVANT_FIRST);
            case NEWEST -> words.say(Word.NEWEST_FIRST);
            case OLDEST -> words.say(Word.OLDEST_FIRST);
        };
    }

    /** A story of another language leads to where that language is spoken, and so do its section and its authors. */
    private ResultView result(Furniture furniture, Results.Result result) {
        Story story = result.story();
        Language language = story.language();
        boolean foreign = language != furniture.language();
        Shelf section = story.section();
        List<Link> names = story.bylines().stream()
                .map(byline -> new Link(byline.name(), address(language, "/author/" + byline.slug())))
                .toList();
        return new ResultView(
                section == null ? null : new Link(section.name(language), address(language, section.path())),
                foreign ? language : null,
                foreign ? language.endonym() : "",
                address(language, story.path()),
                result.headline(),
                result.fragments(),
                Piece.said(furniture.words(), Word.BY, names),
                furniture.stamps().date(Objects.requireNonNull(story.dates().publicFrom())));
    }

    private String address(Language language, String path) {
        return settings.languages().of(language, path);
    }
}
