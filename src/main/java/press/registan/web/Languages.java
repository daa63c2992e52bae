package press.registan.web;

import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * The languages of the publication and how they show in addresses: the first has no prefix, {@code /latest}, every other
 * its code, {@code /ru/latest}.
 */
public record Languages(List<Language> all) {

    public Languages {
        all = List.copyOf(all);
        if (all.isEmpty() || Set.copyOf(all).size() != all.size()) {
            throw new IllegalArgumentException("languages, each once, were expected: " + all);
        }
    }

    public Language first() {
        return all.getFirst();
    }

    /** The address, in this language, of what is at {@code path} without a prefix. */
    public String address(Language language, String path) {
        if (language == first()) {
            return path;
        }
        return "/" + language.code() + (path.equals("/") ? "" : path);
    }

    /** Which language a path speaks of, and the path without its prefix. */
    Spoken read(String path) {
        for (Language language : all) {
            String prefix = "/" + language.code();
            if (path.equals(prefix)) {
                return new Spoken(language, "/", true);
            }
            if (path.startsWith(prefix) && path.charAt(prefix.length()) == '/') {
                return new Spoken(language, path.substring(prefix.length()), true);
            }
        }
        return new Spoken(first(), path, false);
    }

    /** A path taken apart. */
    record Spoken(Language language, String path, boolean prefixed) {}
}
