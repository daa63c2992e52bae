package press.registan.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How stories are searched.
 *
 * @param rateLimit how many searches a minute one client may make; 0 is as many as it likes
 * @param url of an OpenSearch cluster, without a final slash; may hold a password, so it is never shown; null for Lucene in
 *     the data folder
 */
public record SearchSettings(int rateLimit, @Nullable URI url) {

    private static final int HIGHEST_LIMIT = 1_000_000;

    public SearchSettings {
        if (rateLimit < 0) {
            throw new IllegalArgumentException("a rate limit of " + rateLimit);
        }
    }

    static SearchSettings of(Values values) {
        return new SearchSettings(
                values.one(Setting.SEARCH_RATE_LIMIT, Values.wholeNumber("a number", 0, HIGHEST_LIMIT)),
                values.find(
                                Setting.SEARCH_URL,
                                Values.known(
                                        "the address of an OpenSearch cluster: https://HOST:9200",
                                        SearchSettings::cluster))
                        .orElse(null));
    }

    private static Optional<URI> cluster(String value) {
        try {
            URI url = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean cluster = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            return cluster ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Without the name and password. */
    @Override
    public String toString() {
        return url == null
                ? "Lucene"
                : url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}
