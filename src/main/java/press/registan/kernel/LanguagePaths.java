package press.registan.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The languages of a publication and what they add to an address: the first none, the others their code.
 *
 * @param languages at least one; the first is the default
 */
public record LanguagePaths(List<Language> languages) {

    public LanguagePaths {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || languages.stream().distinct().count() != languages.size()) {
            throw new IllegalArgumentException("one or more different languages are needed, not " + languages);
        }
    }

    public Language first() {
        return languages.getFirst();
    }

    public boolean serves(Language language) {
        return languages.contains(language);
    }

    /** The whole path in a language: {@code /news/x} becomes {@code /ru/news/x}, and {@code /} becomes {@code /ru}. */
    public String of(Language language, String path) {
        if (language == first()) {
            return path;
        }
        return path.equals("/") ? "/" + language.code() : "/" + language.code() + path;
    }

    /** The language that a path begins with, the default one's own code included; empty when it begins with none. */
    public Optional<Language> prefix(String path) {
        if (path.length() < 3 || (path.length() > 3 && path.charAt(3) != '/')) {
            return Optional.empty();
        }
        return Language.of(path.substring(1, 3)).filter(this::serves);
    }
}
