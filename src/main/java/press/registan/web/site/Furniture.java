package press.registan.web.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * What stands around a page: the publication's name, the day, the languages, the sections, the market strip, and the foot.
 * {@link Furnisher} makes one for each page.
 *
 * @param path the page's own, without its language
 * @param editions where the same is told, by language, each without the language: {@code /news/budget-vote}
 * @param standingPages about, contact, privacy
 * @param strip null where there is no rate yet, and on pages that say what went wrong
 */
public record Furniture(
        SiteSettings site,
        Words words,
        String path,
        LocalDate today,
        Map<Language, String> editions,
        List<LanguageLink> languages,
        List<Link> sections,
        List<Link> standingPages,
        @Nullable Strip strip,
        SiteFiles files) {

    public Furniture {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        standingPages = List.copyOf(standingPages);
    }

    public Language language() {
        return words.language();
    }

    public String say(Word word, Object... arguments) {
        return words.say(word, arguments);
    }

    /** A path in the language of this page: {@code /latest} becomes {@code /ru/latest}. */
    public String address(String toPath) {
        return site.languages().of(language(), toPath);
    }

    /** The same with scheme and host, as other programs need it. */
    public String url(String toPath) {
        return site.origin() + address(toPath);
    }

    /** Whether this is the search itself, which needs no other field for it on the masthead. */
    public boolean isSearch() {
        return path.equals(SearchAddress.PATH);
    }

    /** The day on the masthead. */
    public Stamp day() {
        return new Stamp(today.toString(), words.capitalised(words.fullDate(today)));
    }

    Stamps stamps() {
        return new Stamps(words, site.zone(), today);
    }
}
