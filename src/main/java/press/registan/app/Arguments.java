package press.registan.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import press.registan.config.Nearest;

/**
 * The words that were typed after a command, each with the part that it is for. They are as the usage wants them: nothing
 * needed is missing, nothing is left over, every value can be read.
 */
final class Arguments {

    private final Map<Part<?>, List<String>> words = new HashMap<>();

    /** @throws WrongUsage with the first thing that is wrong */
    static Arguments read(Usage usage, List<String> typed) {
        return new Arguments(usage, parsed(usage, typed));
    }

    private Arguments(Usage usage, CommandLine line) {
        usage.options().forEach(option -> words.put(option, once(option, given(option, line))));
        share(line.getArgList(), usage.parameters());
        complain(usage.parts().stream()
                .filter(part -> part.times().isNeeded() && !has(part))
                .map(Part::written)
                .toList());
        usage.parts().forEach(part -> words(part).forEach(part::value));
    }

    private static CommandLine parsed(Usage usage, List<String> typed) {
        Options options = new WithBothHyphens();
        usage.options().forEach(option -> options.addOption(null, option.name().substring(2), !option.isFlag(), null));
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(options, typed.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw unknown(usage, unknown.getOption());
        } catch (MissingArgumentException missing) {
            throw withoutValue(usage, "--" + missing.getOption().getLongOpt());
        } catch (ParseException other) {
            throw new IllegalStateException("a mistake that usage has no room for", other);
        }
    }

    /** Options have both their hyphens. The library would also take {@code -data}, and {@code -dataDIR}. */
    private static final class WithBothHyphens extends Options {

        @Override
        public boolean hasLongOption(String name) {
            return name.startsWith("--") && super.hasLongOption(name);
        }

        @Override
        public boolean hasShortOption(String letter) {
            return false;
        }
    }

    private static WrongUsage unknown(Usage usage, String word) {
        String name = word.replaceFirst("=.*", "");
        List<String> known = usage.allOptions().stream().map(Option::name).toList();
        if (known.contains(name)) {
            return new WrongUsage(name + " takes no value.");
        }
        String rather = usage.parameters().isEmpty() ? "." : "; what is meant as it stands comes after --.";
        return new WrongUsage("There is no option “" + name + "”"
                + Nearest.to(name, known)
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse(rather));
    }

    private static WrongUsage withoutValue(Usage usage, String name) {
        String written = usage.options().stream()
                .filter(option -> option.is(name))
                .map(Option::written)
                .findFirst()
                .orElseThrow();
        return new WrongUsage(name + " needs a value: " + written + ".");
    }

    private static List<String> given(Option<?> option, CommandLine line) {
        return Stream.of(line.getOptions())
                .filter(found -> option.is("--" + found.getLongOpt()))
                .map(found -> Objects.requireNonNullElse(found.getValue(), ""))
                .toList();
    }

    private static List<String> once(Option<?> option, List<String> given) {
        if (given.size() > 1) {
            throw new WrongUsage(option.name() + " stands there twice; once is enough.");
        }
        return given;
    }

    /** Each parameter gets its word in turn, the last one all that are left if it takes several. */
    private void share(List<String> typed, List<Parameter<?>> parameters) {
        int next = 0;
        for (Parameter<?> parameter : parameters) {
            int most = parameter.times() == Times.ONCE_OR_MORE ? typed.size() : next + 1;
            int end = Math.min(most, typed.size());
            words.put(parameter, List.copyOf(typed.subList(next, end)));
            next = end;
        }
        if (next < typed.size()) {
            throw new WrongUsage("“" + typed.get(next) + "” is one word too many.");
        }
    }

    private static void complain(List<String> missing) {
        if (missing.size() == 1) {
            throw new WrongUsage(missing.getFirst() + " is needed.");
        } else if (missing.size() > 1) {
            String first = String.join(", ", missing.subList(0, missing.size() - 1));
            throw new WrongUsage(first + " and " + missing.getLast() + " are needed.");
        }
    }

    /** What was given for a part that is needed. */
    <T> T one(Part<T> part) {
        return find(part).orElseThrow();
    }

    <T> Optional<T> find(Part<T> part) {
        return words(part).stream().findFirst().map(part::value);
    }

    <T> List<T> all(Part<T> part) {
        return words(part).stream().map(part::value).toList();
    }

    boolean has(Part<?> part) {
        return !words(part).isEmpty();
    }

    private List<String> words(Part<?> part) {
        return Objects.requireNonNull(words.get(part), "the usage does not ask for " + part.name());
    }
}
