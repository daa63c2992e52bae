package press.registan.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;

/** What a handler sees of a request. */
public final class Request {

    private final String method;
    private final Target target;
    private final LanguagePaths languages;
    private final Language language;
    private final String path;
    private final Map<String, String> parts;
    private final Parameters parameters;
    private final Sender sender;

    Request(
            String method,
            Target target,
            LanguagePaths languages,
            Spoken spoken,
            Map<String, String> parts,
            Parameters parameters,
            Sender sender) {
        this.method = method;
        this.target = target;
        this.languages = languages;
        this.language = spoken.language();
        this.path = spoken.path();
        this.parts = Map.copyOf(parts);
        this.parameters = parameters;
        this.sender = sender;
    }

    public String method() {
        return method;
    }

    /** What was asked for exactly as it was sent, query included. Not to be shown. */
    public String target() {
        return target.raw();
    }

    /** The path as understood, without the language: decoded, lower case, no slash at the end. */
    public String path() {
        return path;
    }

    /** The language that the address names. */
    public Language language() {
        return language;
    }

    /** What stands in the path where the route has {@code {name}}. */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("the route captures no " + name);
        }
        return part;
    }

    /**
     * The number that stands in the path, as in {@code /latest/page/12}: from 1, written without leading zeros. What is
     * no such number is no address.
     */
    public int number(String name) {
        String part = part(name);
        if (part.length() > 9 || part.charAt(0) == '0' || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem.NotFound("There is no page " + part + ".");
        }
        return Integer.parseInt(part);
    }

    /** The first value of a parameter that the route knows; empty when it is missing or blank. */
    public Optional<String> parameter(String name) {
        return parameters.value(name);
    }

    /** The known parameters as the canonical address has them, with their question mark; empty for none. */
    public String query() {
        return parameters.query();
    }

    /** The path in this request's language: {@code /latest} becomes {@code /ru/latest} on a Russian page. */
    public String address(String toPath) {
        return languages.of(language, toPath);
    }

    /** A header as sent. Of use only where answers are not kept. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(sender.header.apply(name));
    }

    /** Scheme and host that absolute addresses begin with, as set for the publication; never what a client claims. */
    public String origin() {
        return sender.origin;
    }

    /** Whether the reader's connection is encrypted, by the word of a proxy that is trusted. */
    public boolean secure() {
        return sender.secure;
    }

    /** Whoever asks, told from others. Of use only where answers are not kept. */
    public Client client() {
        return sender.client.get();
    }

    /** Who sends, as far as a handler may know. */
    record Sender(String origin, boolean secure, Supplier<Client> client, Function<String, @Nullable String> header) {}
}
