package press.registan.web.feeds;

import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;

/**
 * The publication as feeds and sitemaps name it.
 *
 * @param tagline may be empty
 * @param origin scheme and host that addresses begin with, {@code https://news.example}
 */
public record FeedSettings(String name, String tagline, String origin, LanguagePaths languages) {

    public FeedSettings {
        if (name.isBlank() || origin.isBlank() || origin.endsWith("/")) {
            throw new IllegalArgumentException("a publication needs a name and an origin: " + name + ", " + origin);
        }
    }

    /** The absolute address, in a language, of what is at {@code path} without one. */
    String url(Language language, String path) {
        return origin + languages.of(language, path);
    }
}
