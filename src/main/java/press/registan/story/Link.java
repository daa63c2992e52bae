package press.registan.story;

import java.util.Locale;
import java.util.Optional;

/**
 * An address that may stand in a body: {@code http}, {@code https}, {@code mailto}, {@code tel}, or a path of this site.
 * It is written so that a browser reads from it what was checked here: no white space, no backslash, no user and
 * password, and a scheme is a scheme however it was spelt.
 */
record Link(String address) {

    static final int LONGEST = 4_000;

    private static final String ESCAPED = " \"<>`{}|^";

    static Optional<Link> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String address = squeezed(written);
        if (address.isEmpty() || !isPrintable(address)) {
            return Optional.empty();
        }
        return checked(address).map(Link::escaped).filter(link -> link.address.length() <= LONGEST);
    }

    /** A picture, film or sound can only be somewhere on the web. */
    static Optional<Link> toMedia(String written) {
        return of(written).filter(link -> !link.address.startsWith("mailto:") && !link.address.startsWith("tel:"));
    }

    /** What a reader may call it: the last part of its path, or else its host. */
    String fileName() {
        int end = address.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = address.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String path = address.substring(0, end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? address : name;
    }

    /** Browsers look past line ends and tabs anywhere in an address, and past anything blank around it. */
    private static String squeezed(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && written.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && written.charAt(to - 1) <= ' ') {
            to--;
        }
        StringBuilder address = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = written.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                address.append(c);
            }
        }
        return address.toString();
    }

    private static boolean isPrintable(String address) {
        return address.codePoints().allMatch(c -> {
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            return c == ' '
                    || (!surrogate
                            && switch (Characters.use(c)) {
                                case KEEP, MARK -> true;
                                case SPACE, SPECIAL_SPACE, OVERRIDE, DROP -> false;
                            });
        });
    }

    private static Optional<String> checked(String address) {
        int colon = schemeEnd(address);
        if (colon < 0) {
            return relative(address);
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = address.substring(colon + 1);
        return switch (scheme) {
            case "http", "https" -> web(scheme, rest);
            case "mailto", "tel" -> rest.isBlank() ? Optional.empty() : Optional.of(scheme + ':' + rest);
            default -> Optional.empty();
        };
    }

    /** The position of the colon after a scheme, or -1 where there is none. */
    private static int schemeEnd(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return i;
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** A path from the root of the site. What is relative to the page leads elsewhere since the page has moved here. */
    private static Optional<String> relative(String address) {
        String forward = forward(address);
        if (forward.startsWith("//")) {
            return web("https", forward);
        }
        if (forward.regionMatches(true, 0, "www.", 0, 4)) {
            return web("http", "//" + forward);
        }
        return forward.startsWith("/") ? Optional.of(forward) : Optional.empty();
    }

    private static Optional<String> web(String scheme, String rest) {
        String forward = forward(rest);
        if (!forward.startsWith("//")) {
            return Optional.empty();
        }
        int end = 2;
        while (end < forward.length() && "/?#".indexOf(forward.charAt(end)) < 0) {
            end++;
        }
        String host = forward.substring(2, end);
        boolean named = !host.isEmpty() && (host.charAt(0) == '[' || Character.isLetterOrDigit(host.codePointAt(0)));
        boolean honest = host.chars().noneMatch(c -> c == '@' || c == '%' || ESCAPED.indexOf(c) >= 0);
        return named && honest ? Optional.of(scheme + ':' + forward) : Optional.empty();
    }

    /** Browsers take a backslash in front of the query for a slash. */
    private static String forward(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
            end++;
        }
        return rest.substring(0, end).replace('\\', '/') + rest.substring(end);
    }

    private static Link escaped(String address) {
        StringBuilder escaped = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '\\' || ESCAPED.indexOf(c) >= 0) {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
        return new Link(escaped.toString());
    }
}
