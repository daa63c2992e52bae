package press.registan.web.api;

import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;

/**
 * What addresses in answers are made of.
 *
 * @param origin scheme and host that they begin with, {@code https://news.example}
 */
public record ApiSettings(String origin, LanguagePaths languages) {

    public ApiSettings {
        if (origin.isBlank() || origin.endsWith("/")) {
            throw new IllegalArgumentException("not an origin: " + origin);
        }
    }

    /** The absolute address, in a language, of the page that is at {@code path} without one. */
    String url(Language language, String path) {
        return origin + languages.of(language, path);
    }
}
