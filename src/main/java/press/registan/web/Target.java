package press.registan.web;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import press.registan.kernel.Problem;

/**
 * What a request line asks for.
 *
 * @param raw as it was sent, from the path on; the form in which old addresses and kept pages are looked up
 * @param rawPath its path as sent
 * @param path the path as understood: decoded, lower case, single slashes, none at the end
 * @param query what stood behind the question mark, as sent
 */
record Target(String raw, String rawPath, String path, String query) {

    /** Takes a request target apart; also the absolute form, {@code http://host/path}, that proxies are spoken to in. */
    static Target of(String sent) {
        String raw = withoutAuthority(sent);
        if (!raw.startsWith("/")) {
            throw new Problem.Malformed("An address begins with a slash.");
        }
        int mark = raw.indexOf('?');
        String rawPath = mark < 0 ? raw : raw.substring(0, mark);
        return new Target(raw, rawPath, normal(decoded(rawPath)), mark < 0 ? "" : raw.substring(mark + 1));
    }

    private static String withoutAuthority(String sent) {
        int scheme = sent.startsWith("/") ? -1 : sent.indexOf("://");
        if (scheme < 0) {
            return sent;
        }
        int path = scheme + 3;
        while (path < sent.length() && "/?#".indexOf(sent.charAt(path)) < 0) {
            path++;
        }
        String rest = sent.substring(path);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /** Undoes percent-encoding strictly: what is not UTF-8 afterwards, or holds control characters, means nothing. */
    static String decoded(String encoded) {
        if (encoded.chars().allMatch(c -> c > ' ' && c < 127 && c != '%')) {
            return encoded;
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.put((byte) (digit(encoded, i + 1) << 4 | digit(encoded, i + 2)));
                i += 2;
            } else if (c < 128) {
                bytes.put((byte) c);
            } else {
                throw new Problem.Malformed("An address holds a letter that is not percent-encoded.");
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new Problem.Malformed("An address holds a control character.");
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new Problem.Malformed("An address holds percent-encoded bytes that are not UTF-8.");
        }
    }

    private static int digit(String encoded, int at) {
        int value = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        if (value < 0 || encoded.charAt(at) > 'f') {
            throw new Problem.Malformed("An address holds a percent sign without two hexadecimal digits behind it.");
        }
        return value;
    }

    /** Lower case, single slashes, none at the end. Doing it twice changes nothing more. */
    static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        for (String segment : path.toLowerCase(Locale.ROOT).split("/")) {
            if (!segment.isEmpty()) {
                normal.append('/').append(segment);
            }
        }
        return normal.isEmpty() ? "/" : normal.toString();
    }

    /** A path in the form in which it is sent. */
    static String encoded(String path) {
        if (path.chars().allMatch(Target::standsInPath)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder(path.length() + 16);
        path.codePoints().forEach(c -> {
            if (standsInPath(c)) {
                encoded.append((char) c);
            } else {
                encoded.append(encodedValue(Character.toString(c)));
            }
        });
        return encoded.toString();
    }

    private static boolean standsInPath(int c) {
        return c < 127 && (Character.isLetterOrDigit(c) || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0);
    }

    /** A parameter's name or value in the form in which it is sent. */
    static String encodedValue(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
