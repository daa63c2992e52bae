package press.registan.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.search.Dimension;
import press.registan.search.Sort;
import press.registan.search.StoryQuery;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;

/** Fills in the form of the search page. */
final class SearchForms {

    private SearchForms() {}

    /** As it was sent. */
    static SearchForm of(Furniture furniture, SearchAddress asked) {
        List<SearchForm.Kept> kept = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Slug slug = asked.shelves().get(dimension);
            if (slug != null) {
                kept.add(new SearchForm.Kept(dimension.word(), slug.value()));
            }
        }
        if (asked.language() != null) {
            kept.add(new SearchForm.Kept("language", asked.language().code()));
        }
        if (asked.sort() != null && asked.sort() != Sort.RELEVANCE) {
            kept.add(new SearchForm.Kept("sort", asked.sort().word()));
        }
        return new SearchForm(
                furniture.address(SearchAddress.PATH),
                asked.text(),
                asked.from() == null ? "" : asked.from().toString(),
                asked.to() == null ? "" : asked.to().toString(),
                kept,
                "",
                "");
    }

    /** As it was sent, with what is wrong in it; nothing is when the trouble is with what the form does not show. */
    static SearchForm wrong(Furniture furniture, Request request) {
        Query query = new Query(request);
        String text = query.text("q").orElse("");
        return new SearchForm(
                furniture.address(SearchAddress.PATH),
                text,
                query.text("from").orElse(""),
                query.text("to").orElse(""),
                Stream.of("section", "topic", "place", "author", "language", "sort")
                        .flatMap(name -> query.text(name).map(value -> new SearchForm.Kept(name, value)).stream())
                        .toList(),
                text.length() > StoryQuery.LONGEST ? furniture.say(Word.SEARCH_TOO_LONG, StoryQuery.LONGEST) : "",
                wrongDays(furniture, query));
    }

    private static String wrongDays(Furniture furniture, Query query) {
        try {
            Optional<LocalDate> from = query.date("from");
            Optional<LocalDate> to = query.date("to");
            boolean reversed = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
            return reversed ? furniture.say(Word.DAYS_REVERSED) : "";
        } catch (Problem.Malformed unreadable) {
            return furniture.say(Word.DAY_UNREADABLE);
        }
    }
}
