package press.registan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;

/** Reads the parameters of a request; one that cannot be meant is a problem that names it and says how it should look. */
public record Query(Request request) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public Optional<String> text(String name) {
        return request.parameter(name);
    }

    public Optional<Slug> slug(String name) {
        return text(name).map(text -> {
            if (!Slug.isSlug(text)) {
                throw malformed(
                        name, "is a slug, as in the addresses of the site: lower-case letters, digits, hyphens");
            }
            return new Slug(text);
        });
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                if (DATE.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException noSuchDay) {
                // told below, like any other text that is no date
            }
            throw malformed(name, "is a date, as 2026-02-28");
        });
    }

    public int number(String name, int otherwise, int most) {
        return text(name)
                .map(text -> {
                    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
                        throw malformed(name, "is a number from 1 to " + most);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    public int page() {
        return number("page", 1, 999_999_999);
    }

    public Optional<Language> language(LanguagePaths languages) {
        return text("language")
                .map(text -> Language.of(text)
                        .filter(languages::serves)
                        .orElseThrow(
                                () -> malformed("language", "is one of this publication's: " + listed(languages))));
    }

    private static String listed(LanguagePaths languages) {
        return String.join(
                ", ", languages.languages().stream().map(Language::code).toList());
    }

    /** One after the other, where both are there. */
    public void inOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw malformed("to", "is not a day before “from”");
        }
    }

    public static Problem.Malformed malformed(String name, String looks) {
        return new Problem.Malformed("The parameter “" + name + "” " + looks + ".");
    }

    /** The query that says this, in this order, without what is blank; with its question mark, or nothing. */
    public static String written(SequencedMap<String, String> values) {
        return new Parameters(values).query();
    }
}
