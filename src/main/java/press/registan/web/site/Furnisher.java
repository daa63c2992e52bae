package press.registan.web.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.web.Request;
import press.registan.words.Word;
import press.registan.words.Words;

/** Makes what stands around a page. Thread-safe. */
public final class Furnisher {

    /** More would not stand on one line of the masthead anywhere. */
    private static final int MOST_SECTIONS = 10;

    private final SiteSettings settings;
    private final Stories stories;
    private final Rates rates;
    private final SiteFiles files;
    private final InstantSource clock;

    public Furnisher(SiteSettings settings, Stories stories, Rates rates, SiteFiles files, InstantSource clock) {
        this.settings = settings;
        this.stories = stories;
        this.rates = rates;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The furniture of the page that was asked for. It holds until midnight, as the day is shown.
     *
     * @param editions where the same is told, by language, each path without the language
     */
    Furniture furnish(MadeFrom made, Request request, Map<Language, String> editions) {
        Language language = request.language();
        String path = request.path();
        Words words = Words.in(language);
        LocalDate today = rates.today(made);
        return new Furniture(
                settings,
                words,
                path,
                today,
                editions,
                languages(language, editions),
                sections(made, words, path),
                standingPages(made, language, path),
                Strip.of(rates.strip(made, today), words, settings.languages().of(language, "/rates"))
                        .orElse(null),
                files);
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

    private List<Link> sections(MadeFrom made, Words words, String path) {
        Language language = words.language();
        List<Link> links = new ArrayList<>();
        stories.directory()
                .sections(made, language, MOST_SECTIONS)
                .forEach(section -> links.add(link(language, section.name(language), section.path(), path)));
        links.add(link(language, words.say(Word.LATEST), "/latest", path));
        return links;
    }

    private List<Link> standingPages(MadeFrom made, Language language, String path) {
        return stories.standingPages(made, language).stream()
                .map(page -> link(language, page.headline(), "/pages/" + page.slug(), path))
                .toList();
    }

    private Link link(Language language, String text, String to, String path) {
        return new Link(text, settings.languages().of(language, to), to.equals(path));
    }
}
