package press.registan.app;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command does, in a sentence or two, and the parts that it asks for. The words of a line go to its parameters in
 * their order, so only the last of those may be left out or repeated.
 */
record Usage(String description, List<Parameter<?>> parameters, List<Option<?>> options) {

    /** Every command has these two. */
    static final Option<String> HELP = Option.flag("-h", "--help", "Show this help, and do nothing else.");

    static final Option<String> VERSION = Option.flag("-V", "--version", "Show the version, and do nothing else.");

    Usage {
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        if (parameters.stream()
                .limit(Math.max(0, parameters.size() - 1))
                .anyMatch(each -> each.times() != Times.ONCE)) {
            throw new IllegalArgumentException("only the last parameter may be left out or repeated");
        }
    }

    static Usage of(String description, Part<?>... parts) {
        return new Usage(
                description,
                Stream.of(parts)
                        .<Parameter<?>>mapMulti((part, parameters) -> {
                            if (part instanceof Parameter<?> parameter) {
                                parameters.accept(parameter);
                            }
                        })
                        .toList(),
                Stream.of(parts)
                        .<Option<?>>mapMulti((part, options) -> {
                            if (part instanceof Option<?> option) {
                                options.accept(option);
                            }
                        })
                        .toList());
    }

    /** All that is asked for, parameters first. */
    List<Part<?>> parts() {
        return Stream.<Part<?>>concat(parameters.stream(), options.stream()).toList();
    }

    /** All options that can be written, those of every command last. */
    List<Option<?>> allOptions() {
        return Stream.concat(options.stream(), Stream.of(HELP, VERSION)).toList();
    }
}
