package press.registan.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.search.Asked.Scope;
import press.registan.search.text.Analysis;

/**
 * Reads what people type: words, {@code "phrases"}, {@code -not}, {@code one OR another}, {@code headline:}, {@code byline:},
 * {@code topic:}, and days: {@code from:2025-01-01}, {@code to:}, {@code date:2025-06}. Nothing is an error: what cannot be
 * meant so is read as words.
 */
final class QueryParser {

    /** More would be a burden and no question. */
    static final int MOST_PARTS = 200;

    private static final Map<String, Scope> SCOPES =
            Map.of("headline:", Scope.HEADLINE, "byline:", Scope.BYLINE, "topic:", Scope.TOPIC);

    /** What opens a phrase, and at the same place here what closes it. */
    private static final String OPENERS = "\"“„«";

    private static final String CLOSERS = "\"”“»";

    /** A headline in capitals, and no names of institutions: fewer words may be those. */
    private static final int SHOUTED = 3;

    private final String text;
    private final List<Asked.Part> wanted = new ArrayList<>();
    private final List<Asked.Part> unwanted = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private int at;
    private int parts;

    private QueryParser(String text) {
        this.text = text;
    }

    static Asked parse(String text) {
        return new QueryParser(text).read();
    }

    private Asked read() {
        boolean either = false;
        skipSpace();
        while (at < text.length() && parts < MOST_PARTS) {
            if (isOr()) {
                at += 2;
                either = true;
            } else {
                boolean not = isNot();
                at += not ? 1 : 0;
                part(not, either);
                either = false;
            }
            skipSpace();
        }
        if (isShouted()) {
            wanted.replaceAll(QueryParser::lowered);
        }
        // “Everything but this” is no question: then it is what is looked for.
        return wanted.isEmpty() && from == null && to == null
                ? new Asked(unwanted, List.of(), null, null)
                : new Asked(wanted, unwanted, from, to);
    }

    /** Whether all is in capitals, as old archives have it and a locked keyboard: then they do not tell what is a name. */
    private boolean isShouted() {
        List<String> words = wanted.stream().flatMap(QueryParser::words).toList();
        return words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLowerCase))
                && words.stream()
                                .filter(word -> word.codePoints().anyMatch(Character::isUpperCase))
                                .count()
                        >= SHOUTED;
    }

    private static Stream<String> words(Asked.Part part) {
        return switch (part) {
            case Asked.Word word -> Stream.of(word.text());
            case Asked.Phrase _ -> Stream.of();
            case Asked.Either either -> either.parts().stream().flatMap(QueryParser::words);
        };
    }

    private static Asked.Part lowered(Asked.Part part) {
        return switch (part) {
            case Asked.Word word -> new Asked.Word(Analysis.lowered(word.text()), word.scope());
            case Asked.Phrase phrase -> phrase;
            case Asked.Either either ->
                new Asked.Either(
                        either.parts().stream().map(QueryParser::lowered).toList());
        };
    }

    private void part(boolean not, boolean either) {
        Scope scope = scope();
        Asked.Part part = phrase(scope);
        if (part == null) {
            String word = word();
            if (word.isEmpty() || isNothing(word) || (!not && isDay(word))) {
                return;
            }
            part = new Asked.Word(word.equals("OR") ? "or" : word, scope);
        }
        parts++;
        if (not) {
            unwanted.add(part);
        } else if (either && !wanted.isEmpty()) {
            wanted.add(either(wanted.removeLast(), part));
        } else {
            wanted.add(part);
        }
    }

    private static Asked.Either either(Asked.Part one, Asked.Part other) {
        List<Asked.Part> parts = new ArrayList<>(one instanceof Asked.Either(var before) ? before : List.of(one));
        parts.add(other);
        return new Asked.Either(parts);
    }

    /** Between two things only: at the beginning, or at the end, it is a word. */
    private boolean isOr() {
        return text.startsWith("OR", at)
                && !wanted.isEmpty()
                && isSpace(at + 2)
                && at + 2 < text.length()
                && !text.substring(at + 2).isBlank();
    }

    private boolean isNot() {
        char first = text.charAt(at);
        return (first == '-' || first == '−')
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(at + 1)) || OPENERS.indexOf(text.charAt(at + 1)) >= 0);
    }

    private Scope scope() {
        for (Map.Entry<String, Scope> scope : SCOPES.entrySet()) {
            String word = scope.getKey();
            int after = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length()) && after < text.length() && !isSpace(after)) {
                at = after;
                return scope.getValue();
            }
        }
        return Scope.ANYWHERE;
    }

    /** What stands between two quotation marks; null where none opens, or none closes. */
    private Asked.@Nullable Phrase phrase(Scope scope) {
        if (at >= text.length()) {
            return null;
        }
        int kind = OPENERS.indexOf(text.charAt(at));
        int close = kind < 0 ? -1 : text.indexOf(CLOSERS.charAt(kind), at + 1);
        if (close < 0) {
            return null;
        }
        String phrase = text.substring(at + 1, close);
        if (phrase.isBlank()) {
            return null;
        }
        at = close + 1;
        return new Asked.Phrase(phrase, scope);
    }

    /** Up to the next space; a figure is one word with the thousands that follow it: {@code 501 000}. */
    private String word() {
        int start = at;
        pass();
        while (isFigure(start) && isThousands(at)) {
            at += 4;
        }
        return text.substring(start, at);
    }

    private void pass() {
        at++;
        while (at < text.length() && !isSpace(at) && OPENERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private boolean isFigure(int from) {
        return Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(from)) && digits(from) <= 3;
    }

    private boolean isThousands(int where) {
        return where + 3 < text.length() && isSpace(where) && digits(where + 1) == 3 && isSpace(where + 4);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** Marks alone are no word, and nor is the “and” that everything has between it. */
    private static boolean isNothing(String word) {
        return word.equals("AND") || word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private boolean isDay(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return false;
        }
        Days days = Days.of(word.substring(colon + 1));
        if (days == null) {
            return false;
        }
        return switch (word.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "from" -> {
                from = days.first();
                yield true;
            }
            case "to" -> {
                to = days.last();
                yield true;
            }
            case "date" -> {
                from = days.first();
                to = days.last();
                yield true;
            }
            default -> false;
        };
    }

    /** A day, a month or a year: {@code 2025-06-30}, {@code 2025-06}, {@code 2025}. */
    private record Days(LocalDate first, LocalDate last) {

        static @Nullable Days of(String written) {
            try {
                return switch (written.length()) {
                    case 4 -> {
                        Year year = Year.parse(written);
                        yield new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
                    }
                    case 7 -> {
                        YearMonth month = YearMonth.parse(written);
                        yield new Days(month.atDay(1), month.atEndOfMonth());
                    }
                    case 10 -> {
                        LocalDate day = LocalDate.parse(written);
                        yield new Days(day, day);
                    }
                    default -> null;
                };
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    /** Also true at the end. */
    private boolean isSpace(int where) {
        return where >= text.length()
                || Character.isWhitespace(text.charAt(where))
                || Character.isSpaceChar(text.charAt(where));
    }
}
