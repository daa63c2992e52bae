package press.registan.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as it is understood.
 *
 * @param wanted what stories shall have; none where only days were typed, or nothing
 * @param unwanted what they must not have
 * @param from the first day, null for any; {@code to} is the last one
 */
record Asked(
        List<Part> wanted,
        List<Part> unwanted,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Where something has to stand. */
    enum Scope {
        ANYWHERE,
        HEADLINE,
        BYLINE,
        TOPIC
    }

    sealed interface Part {}

    /** As it was typed between two spaces: {@code Алма-Ата} too is one. */
    record Word(String text, Scope scope) implements Part {}

    /** What stood between quotation marks. */
    record Phrase(String text, Scope scope) implements Part {}

    /** One of several. */
    record Either(List<Part> parts) implements Part {
        Either {
            parts = List.copyOf(parts);
        }
    }

    Asked {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }
}
