package press.registan.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * Reads a phrase in the notation of ICU's message format, as far as an interface needs it: {@code {name}} and
 * {@code {name, plural, one {…} other {…}}} with {@code #} for the number. There is no quoting: an apostrophe is a
 * letter, which Uzbek needs in every second word.
 */
final class PhraseParser {

    private static final int NO_COUNT = -1;

    private final String source;
    private final List<Argument> arguments;
    private final Set<Plural> forms;
    private int position;

    private PhraseParser(Language language, String source, List<Argument> arguments) {
        this.source = source;
        this.arguments = arguments;
        this.forms = Plural.formsOf(language);
    }

    /**
     * The phrase that stands in this text.
     *
     * @throws IllegalArgumentException in words for the writer of the file, when it is not one
     */
    static Phrase parse(Language language, String source, List<Argument> arguments) {
        PhraseParser parser = new PhraseParser(language, source, arguments);
        Phrase phrase = parser.phrase(NO_COUNT);
        if (parser.position < source.length()) {
            throw parser.mistake("has a } too many");
        }
        return phrase;
    }

    /** Reads up to the end or to the brace that closes this phrase; {@code #} stands for the count at this index. */
    private Phrase phrase(int count) {
        List<Phrase.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (position < source.length() && source.charAt(position) != '}') {
            char next = source.charAt(position++);
            if (next != '{' && (next != '#' || count == NO_COUNT)) {
                text.append(next);
                continue;
            }
            flush(text, parts);
            parts.add(next == '#' ? new Phrase.Value(count) : gap(count));
        }
        flush(text, parts);
        return new Phrase(parts);
    }

    private static void flush(StringBuilder text, List<Phrase.Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Phrase.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Phrase.Part gap(int outerCount) {
        int argument = argument(word());
        if (skip('}')) {
            return new Phrase.Value(argument);
        }
        expect(',');
        if (!word().equals("plural")) {
            throw mistake("knows no other choice than plural");
        }
        expect(',');
        if (outerCount != NO_COUNT || !arguments.get(argument).choosesPlural()) {
            throw mistake("chooses a plural form by something that is not its count");
        }
        return choice(argument);
    }

    private Phrase.Choice choice(int argument) {
        Map<Plural, Phrase> found = new EnumMap<>(Plural.class);
        while (!skip('}')) {
            Plural form = form(word());
            expect('{');
            if (found.put(form, phrase(argument)) != null) {
                throw mistake("has the form " + form.keyword() + " twice");
            }
            expect('}');
        }
        Set<Plural> missing = EnumSet.copyOf(forms);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw mistake("lacks the plural form "
                    + String.join(", ", missing.stream().map(Plural::keyword).toList()));
        }
        return new Phrase.Choice(argument, found);
    }

    private Plural form(String keyword) {
        Optional<Plural> known =
                forms.stream().filter(form -> form.keyword().equals(keyword)).findFirst();
        return known.orElseThrow(() -> mistake("has a plural form that its language lacks: " + keyword));
    }

    private int argument(String name) {
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index).name().equals(name)) {
                return index;
            }
        }
        throw mistake("has an argument that nobody fills: {" + name + "}");
    }

    private String word() {
        skipSpace();
        int start = position;
        while (position < source.length() && Character.isLetter(source.charAt(position))) {
            position++;
        }
        return source.substring(start, position);
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw mistake("lacks a " + wanted + " after “" + source.substring(0, position) + "”");
        }
    }

    private boolean skip(char wanted) {
        skipSpace();
        boolean there = position < source.length() && source.charAt(position) == wanted;
        position += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (position < source.length() && source.charAt(position) == ' ') {
            position++;
        }
    }

    private IllegalArgumentException mistake(String what) {
        return new IllegalArgumentException("“" + source + "” " + what);
    }
}
