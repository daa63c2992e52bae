package press.registan.words;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * A phrase with gaps, parsed once: {@code Page {page} of {pages}}, {@code {n, plural, one {# story} other {# stories}}}.
 * Immutable and safe for use by many threads.
 */
record Phrase(List<Part> parts) {

    sealed interface Part {}

    record Text(String text) implements Part {}

    /** The value of the argument at this index. */
    record Value(int argument) implements Part {}

    /** One of several phrases, chosen by the count at this index. */
    record Choice(int argument, Map<Plural, Phrase> forms) implements Part {
        Choice {
            forms = new EnumMap<>(forms);
        }
    }

    Phrase {
        parts = List.copyOf(parts);
    }

    String say(Language language, Numerals numerals, Object... values) {
        if (parts.size() == 1 && parts.getFirst() instanceof Text(String text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(64);
        say(out, language, numerals, values);
        return out.toString();
    }

    private void say(StringBuilder out, Language language, Numerals numerals, Object[] values) {
        for (Part part : parts) {
            switch (part) {
                case Text(String text) -> out.append(text);
                case Value(int argument) -> out.append(written(values[argument], numerals));
                case Choice(int argument, Map<Plural, Phrase> forms) -> {
                    Plural form = plural(language, values[argument]);
                    requireNonNull(forms.get(form), () -> "no form for " + form).say(out, language, numerals, values);
                }
            }
        }
    }

    private static Plural plural(Language language, Object value) {
        return value instanceof Figure figure
                ? Plural.of(language, figure.value())
                : Plural.of(language, ((Number) value).longValue());
    }

    private static String written(Object value, Numerals numerals) {
        return value instanceof Number count ? numerals.number(count.longValue()) : value.toString();
    }

    /** What it says before and after its only gap. */
    Around around() {
        String before = parts.getFirst() instanceof Text(String text) ? text : "";
        String after = parts.getLast() instanceof Text(String text) ? text : "";
        return new Around(before, after);
    }

    /** The indexes of the arguments that occur in it. */
    Set<Integer> arguments() {
        Set<Integer> found = new HashSet<>();
        for (Part part : parts) {
            switch (part) {
                case Text(String _) -> {}
                case Value(int argument) -> found.add(argument);
                case Choice(int argument, Map<Plural, Phrase> forms) -> {
                    found.add(argument);
                    forms.values().forEach(form -> found.addAll(form.arguments()));
                }
            }
        }
        return found;
    }
}
