package press.registan.web.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;
import press.registan.search.Dimension;
import press.registan.search.Relaxed;
import press.registan.search.Results;
import press.registan.search.Sort;
import press.registan.search.StoryQuery;
import press.registan.web.Query;
import press.registan.web.Request;

/**
 * A search as its address has it. Each search has one: the parameters in one order, without those that say what is meant
 * anyway. Each {@code with…} method gives the address of another search, from its first page on.
 *
 * @param text may be empty
 * @param shelves the slug that narrows each dimension
 * @param sort null where none is asked for
 */
public record SearchAddress(
        String text,
        Map<Dimension, Slug> shelves,
        @Nullable Language language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Sort sort,
        int number) {

    public static final String PATH = "/search";

    private static final int FEW_WORDS = 6;

    /** What is understood, in the order in which it is written. */
    private static final List<String> PARAMETERS =
            List.of("q", "section", "topic", "place", "author", "language", "from", "to", "sort", "page");

    public SearchAddress {
        shelves = Map.copyOf(shelves);
    }

    /** The names of the parameters, for a list of routes. */
    public static String[] parameters() {
        return PARAMETERS.toArray(String[]::new);
    }

    /** A search for this and nothing else. */
    public static SearchAddress of(String text) {
        return new SearchAddress(text, Map.of(), null, null, null, null, 1);
    }

    /** The search that is asked for; a parameter that cannot be meant is a problem that names it. */
    public static SearchAddress read(Request request, LanguagePaths languages) {
        Query query = new Query(request);
        String text = query.text("q").orElse("");
        if (text.length() > StoryQuery.LONGEST) {
            throw Query.malformed("q", "has at most " + StoryQuery.LONGEST + " characters");
        }
        Map<Dimension, Slug> shelves = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            query.slug(dimension.word()).ifPresent(slug -> shelves.put(dimension, slug));
        }
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> to = query.date("to");
        query.inOrder(from, to);
        Optional<Sort> sort = query.text("sort")
                .map(word -> Sort.of(word)
                        .orElseThrow(() -> Query.malformed("sort", "is “relevance”, “newest” or “oldest”")));
        return new SearchAddress(
                text,
                shelves,
                query.language(languages).orElse(null),
                from.orElse(null),
                to.orElse(null),
                sort.orElse(null),
                query.page());
    }

    /** Whether nothing is looked for: neither words, nor stories of some kind. */
    public boolean isBlank() {
        return text.isEmpty() && !isNarrowed();
    }

    /** Whether only some stories are searched. */
    public boolean isNarrowed() {
        return !shelves.isEmpty() || language != null || from != null || to != null;
    }

    /**
     * Whether so much was typed that it is no question but a text, of which stories need have only some: about what the search
     * itself takes for one, which does not count words that say nothing.
     */
    public boolean isText() {
        return text.split("\\s+", FEW_WORDS + 2).length > FEW_WORDS;
    }

    /** Whether all that is asked for was looked for and found; of a text, any of it. */
    public boolean isMetBy(Results found) {
        return found.page().total() > 0 && found.spelling() == null && (found.relaxed() == Relaxed.NOT || isText());
    }

    /** The order in which stories are given: without words, none is more to the point than another. */
    public Sort order() {
        Sort usual = text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
        return sort == null || sort == Sort.RELEVANCE ? usual : sort;
    }

    /** What is asked of the search, for pages of this size. */
    public StoryQuery asked(int size) {
        return new StoryQuery(text, shelves, language, from, to, order(), number, size);
    }

    public SearchAddress withText(String other) {
        return new SearchAddress(other, shelves, language, from, to, sort, 1);
    }

    public SearchAddress with(Dimension dimension, Slug shelf) {
        Map<Dimension, Slug> more = new EnumMap<>(Dimension.class);
        more.putAll(shelves);
        more.put(dimension, shelf);
        return new SearchAddress(text, more, language, from, to, sort, 1);
    }

    public SearchAddress without(Dimension dimension) {
        Map<Dimension, Slug> fewer = new EnumMap<>(Dimension.class);
        fewer.putAll(shelves);
        fewer.remove(dimension);
        return new SearchAddress(text, fewer, language, from, to, sort, 1);
    }

    public SearchAddress withLanguage(@Nullable Language other) {
        return new SearchAddress(text, shelves, other, from, to, sort, 1);
    }

    public SearchAddress withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchAddress(text, shelves, language, first, last, sort, 1);
    }

    public SearchAddress withSort(@Nullable Sort other) {
        return new SearchAddress(text, shelves, language, from, to, other, 1);
    }

    public SearchAddress withNumber(int other) {
        return new SearchAddress(text, shelves, language, from, to, sort, other);
    }

    /** The query of its address, with its question mark; empty for a search for nothing. */
    public String query() {
        if (isBlank()) {
            return "";
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("q", text);
        for (Dimension dimension : Dimension.values()) {
            Slug slug = shelves.get(dimension);
            values.put(dimension.word(), slug == null ? "" : slug.value());
        }
        values.put("language", language == null ? "" : language.code());
        values.put("from", from == null ? "" : from.toString());
        values.put("to", to == null ? "" : to.toString());
        Sort usual = withSort(null).order();
        values.put("sort", order() == usual ? "" : order().word());
        values.put("page", number == 1 ? "" : Integer.toString(number));
        return Query.written(values);
    }

    /** Its address without the language in front. */
    public String path() {
        return PATH + query();
    }
}
