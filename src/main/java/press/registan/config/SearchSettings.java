package press.registan.config;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How stories are searched.
 *
 * @param rateLimit how many searches a minute one client may make; 0 is as many as it likes
 * @param url of an OpenSearch cluster, without a final slash, with the name of the publication in it as the path where it is
 *     not the usual one; may hold a password, so it is never shown; null for Lucene in the data folder
 */
public record SearchSettings(int rateLimit, @Nullable URI url) {

    private static final String USUAL_NAME = "registan";
    private static final Pattern PATH = Pattern.compile("(/[a-z0-9]+(-[a-z0-9]+)*)?");

    private static final int HIGHEST_LIMIT = 1_000_000;

    public SearchSettings {
        if (rateLimit < 0) {
            throw new IllegalArgumentException("a rate limit of " + rateLimit);
        }
    }

    /** What this publication is called in the cluster, which may have others in it. */
    public String name() {
        return url == null || url.getPath().isEmpty()
                ? USUAL_NAME
                : url.getPath().substring(1);
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
                    && PATH.matcher(url.getRawPath()).matches()
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
