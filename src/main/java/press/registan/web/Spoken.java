package press.registan.web;

import java.util.Optional;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;

/**
 * A path taken apart: the language it speaks of, and what is left of it.
 *
 * @param prefixed whether the path named the language
 */
record Spoken(Language language, String path, boolean prefixed) {

    static Spoken read(LanguagePaths languages, String path) {
        Optional<Language> named = languages.prefix(path);
        if (named.isEmpty()) {
            return new Spoken(languages.first(), path, false);
        }
        String rest = path.substring(1 + named.get().code().length());
        return new Spoken(named.get(), rest.isEmpty() ? "/" : rest, true);
    }
}
