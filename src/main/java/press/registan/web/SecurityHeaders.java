package press.registan.web;

import java.util.List;
import java.util.Map;

/**
 * What every answer tells a browser not to do. A page loads nothing from elsewhere, runs only our own scripts, is shown in
 * nobody's frame unless it is made for that, and asks for no device.
 */
final class SecurityHeaders {

    private static final String PAGE_POLICY = String.join(
            "; ",
            List.of(
                    "default-src 'none'",
                    "style-src 'self'",
                    "script-src 'self'",
                    "img-src 'self'",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "manifest-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'"));

    private static final Map<String, String> PAGE = Map.of(
            "content-security-policy", PAGE_POLICY,
            "x-content-type-options", "nosniff",
            "referrer-policy", "strict-origin-when-cross-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cross-origin-opener-policy", "same-origin");

    /** The policy of the few pages that are made to stand in the frames of others: they run and send nothing at all. */
    static final String FRAMED_POLICY = String.join(
            "; ",
            List.of(
                    "default-src 'none'",
                    "style-src 'self'",
                    "form-action 'none'",
                    "base-uri 'none'",
                    "frame-ancestors *"));

    private static final Map<String, String> ANYTHING_ELSE = Map.of(
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "x-content-type-options", "nosniff");

    /** Only over TLS, and only by the word of a trusted proxy, as the server itself speaks plainly. */
    static final String STRICT_TRANSPORT = "max-age=31536000";

    private SecurityHeaders() {}

    static Map<String, String> of(String contentType) {
        return contentType.startsWith("text/html") ? PAGE : ANYTHING_ELSE;
    }
}
