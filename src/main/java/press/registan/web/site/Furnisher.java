package press.registan.web.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.taxonomy.Shelf;
import press.registan.web.KeptPart;
import press.registan.web.PageStore;
import press.registan.web.Request;
import press.registan.words.Word;
import press.registan.words.Words;

/** Makes what stands around a page. Thread-safe; what all pages of a language share is read once and kept. */
public final class Furnisher {

    /** What stands around every page of a language, on a day. */
    private record Shared(
            LocalDate today, List<Shelf> sections, List<Stories.Edition> standingPages, Optional<Strip> strip) {}

    /** More would not stand on one line of the masthead anywhere. */
    private static final int MOST_SECTIONS = 10;

    private final SiteSettings settings;
    private final Stories stories;
    private final Rates rates;
    private final SiteFiles files;
    private final InstantSource clock;
    private final Map<Language, KeptPart<Shared>> shared = new EnumMap<>(Language.class);

    public Furnisher(
            SiteSettings settings,
            Stories stories,
            Rates rates,
            SiteFiles files,
            PageStore pages,
            InstantSource clock) {
        this.settings = settings;
        this.stories = stories;
        this.rates = rates;
        this.files = files;
        this.clock = clock;
        settings.languages().languages().forEach(language -> shared.put(language, pages.part()));
    }

    /**
     * The furniture of the page that was asked for. It holds until midnight, as the day is shown.
     *
     * @param editions where the same is told, by language, each path without the language
     */
    Furniture furnish(MadeFrom made, Request request, Map<Language, String> editions) {
        Language language = request.language();
        String path = request.path();
        Shared around = Objects.requireNonNull(shared.get(language)).get(made, source -> shared(source, language));
        Words words = Words.in(language);
        return new Furniture(
                settings,
                words,
                path,
                around.today(),
                editions,
                languages(language, editions),
                sections(around.sections(), words, path),
                standingPages(around.standingPages(), language, path),
                around.strip().orElse(null),
                files);
    }

    private Shared shared(MadeFrom made, Language language) {
        LocalDate today = rates.today(made);
        return new Shared(
                today,
                stories.directory().sections(made, language, MOST_SECTIONS),
                stories.standingPages(made, language),
                Strip.of(
                        rates.strip(made, today),
                        Words.in(language),
                        settings.languages().of(language, "/rates")));
    }

    /** The furniture of a page that says what went wrong: made of nothing that could be what did. */
    Furniture bare(Language language, String path) {
        return new Furniture(
                settings,
                Words.in(language),
                path,
                LocalDate.ofInstant(clock.instant(), settings.zone()),
                Map.of(),
                languages(language, Map.of()),
                List.of(),
                List.of(),
                null,
                files);
    }

    /** The same path in each of these languages: where a shelf has stories, say. */
    static Map<Language, String> everywhere(List<Language> languages, String path) {
        Map<Language, String> editions = new LinkedHashMap<>();
        languages.forEach(language -> editions.put(language, path));
        return editions;
    }

    private List<LanguageLink> languages(Language here, Map<Language, String> editions) {
        List<Language> served = settings.languages().languages();
        if (served.size() == 1) {
            return List.of();
        }
        return served.stream()
                .map(language -> new LanguageLink(
                        language,
                        settings.languages().of(language, editions.getOrDefault(language, "/")),
                        language == here))
                .toList();
    }

    private List<Link> sections(List<Shelf> sections, Words words, String path) {
        Language language = words.language();
        List<Link> links = new ArrayList<>();
        sections.forEach(section -> links.add(link(language, section.name(language), section.path(), path)));
        links.add(link(language, words.say(Word.LATEST), "/latest", path));
        return links;
    }

    private List<Link> standingPages(List<Stories.Edition> pages, Language language, String path) {
        return pages.stream()
                .map(page -> link(language, page.headline(), "/pages/" + page.slug(), path))
                .toList();
    }

    private Link link(Language language, String text, String to, String path) {
        return new Link(text, settings.languages().of(language, to), to.equals(path));
    }
}
