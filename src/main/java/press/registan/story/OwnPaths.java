package press.registan.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;

/** Which paths are this site's own, whatever a former site had there. */
record OwnPaths(LanguagePaths paths) {

    /** A path of ours that names one story, standing page or shelf by its slug. */
    record Named(Language language, String space, Slug slug) {}

    /** Paths that the site itself answers; a former site's page cannot stand in their way. */
    private static final Pattern NEEDED = Pattern.compile(
            "/|/(?:[a-z]{2}/?)?(?:latest|rates|archive|search|desk|api|static|health|sitemap[^/]*\\.xml|robots\\.txt"
                    + "|feed\\.xml|rss\\.xml|feed\\.json)(?:/.*)?|/[a-z]{2}/?");

    private static final List<String> SPACES = List.of("news", "pages", "section", "topic", "author");

    private static final Pattern AMONG_NAMED =
            Pattern.compile("/(?:[a-z]{2}/)?(?:" + String.join("|", SPACES) + ")/[a-z0-9./-]*[a-z0-9]");

    static boolean needs(String path) {
        return NEEDED.matcher(path).matches();
    }

    /**
     * Whether a page of ours may stand exactly there, by its name: then that comes first, and an old address of the same
     * spelling is asked for when there is none.
     */
    static boolean mayStandAt(String target) {
        return AMONG_NAMED.matcher(target).matches();
    }

    /** What a path names, in whatever spelling leads to it: capitals, slashes at the end. */
    Optional<Named> named(String path) {
        String bare = Spelling.bare(path).toLowerCase(Locale.ROOT);
        Language language = paths.prefix(bare).orElse(paths.first());
        String rest = paths.prefix(bare).isPresent()
                ? bare.substring(1 + language.code().length())
                : bare;
        int slash = rest.indexOf('/', 1);
        if (slash < 0 || !SPACES.contains(rest.substring(1, slash)) || !Slug.isSlug(rest.substring(slash + 1))) {
            return Optional.empty();
        }
        return Optional.of(new Named(language, rest.substring(1, slash), new Slug(rest.substring(slash + 1))));
    }

    static Optional<StoryKind> kind(String space) {
        return List.of(StoryKind.values()).stream()
                .filter(kind -> kind.space().equals(space))
                .findFirst();
    }
}
