package press.registan.config;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Settings as typed values. A value that cannot be meant is noted as a mistake and stands as the default meanwhile, so
 * that the reading goes on to the next mistake.
 */
record Values(Map<Setting, Given> given, Mistakes mistakes) {

    /** A way to read a value; its {@link NotMeant} says what the value should have been. */
    interface Reader<T> {
        T read(String value) throws NotMeant;
    }

    /** Tells what a value should have been: “a port from 0 to 65535”. */
    static final class NotMeant extends Exception {
        NotMeant(String expected) {
            super(expected, null, false, false);
        }
    }

    /** Reads an address of a site, without its final slash. */
    static final Reader<URI> SITE = Values::site;

    String text(Setting setting) {
        return find(setting, value -> value).orElse(setting.fallback());
    }

    /** The value, or what its default reads as. */
    <T> T one(Setting setting, Reader<T> reader) {
        return find(setting, reader).orElseGet(() -> fallback(setting, reader));
    }

    /** The value, where one is given. */
    <T> Optional<T> find(Setting setting, Reader<T> reader) {
        Given found = given.get(setting);
        if (found == null || found.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(found.value()));
        } catch (NotMeant wrong) {
            String said = setting.isSecret() ? "this" : "\"" + found.value() + "\"";
            mistakes.add(found.origin(), said + " is not " + wrong.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** The values between commas, each once, in their order. */
    <T> List<T> many(Setting setting, Reader<T> reader) {
        return one(setting, list(reader));
    }

    static <T> Reader<List<T>> list(Reader<T> reader) {
        return value -> {
            Set<T> items = new LinkedHashSet<>();
            if (!value.isEmpty()) {
                for (String item : value.split(",", -1)) {
                    if (!items.add(reader.read(item.strip()))) {
                        throw new NotMeant("a list that names each once: " + item.strip() + " stands there twice");
                    }
                }
            }
            return List.copyOf(items);
        };
    }

    static Reader<Integer> wholeNumber(String what, int least, int most) {
        return known(what + " from " + least + " to " + most, value -> {
            if (!value.matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(value)).filter(number -> number >= least && number <= most);
        });
    }

    static final Reader<Boolean> YES_OR_NO = value -> switch (value) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new NotMeant("yes or no");
    };

    /** A reader of what can be looked up. */
    static <T> Reader<T> known(String expected, Function<String, Optional<T>> lookUp) {
        return value -> lookUp.apply(value).orElseThrow(() -> new NotMeant(expected));
    }

    private static URI site(String value) throws NotMeant {
        NotMeant wrong = new NotMeant("the address of a site, such as https://news.example, without a path");
        try {
            URI url = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean site = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (site) {
                return url;
            }
            throw wrong;
        } catch (IllegalArgumentException malformed) {
            throw wrong;
        }
    }

    private static <T> T fallback(Setting setting, Reader<T> reader) {
        try {
            return reader.read(setting.fallback());
        } catch (NotMeant wrong) {
            throw new IllegalStateException("the default of " + setting.key() + " cannot be read", wrong);
        }
    }
}
