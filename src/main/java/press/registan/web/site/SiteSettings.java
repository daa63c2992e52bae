package press.registan.web.site;

import java.time.ZoneId;
import press.registan.kernel.LanguagePaths;

/**
 * The publication as its pages show it.
 *
 * @param origin scheme and host that absolute addresses begin with, {@code https://news.example}
 * @param zone whose clock and calendar the pages go by
 * @param pageSize stories on a page of a listing
 */
public record SiteSettings(
        String name, String tagline, String origin, ZoneId zone, LanguagePaths languages, int pageSize) {

    public SiteSettings {
        if (name.isBlank() || origin.isBlank() || origin.endsWith("/")) {
            throw new IllegalArgumentException("a publication needs a name and an origin: " + name + ", " + origin);
        }
        if (pageSize < 1 || pageSize > 200) {
            throw new IllegalArgumentException("not a number of stories for a page: " + pageSize);
        }
    }
}
