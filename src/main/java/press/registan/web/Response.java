package press.registan.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;

/**
 * An answer. Each {@code with…}-like method gives another one, so that an answer once handed over stays as it is.
 *
 * <p>An answer of status 200 that names its {@link #canonical} address is redirected to when it was asked for under another
 * spelling; when it also says what it was {@link #madeFrom}, and its route allows, it is kept until that changes.
 */
public final class Response {

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;
    private final @Nullable String canonical;
    private final @Nullable Source source;

    private Response(
            int status,
            String contentType,
            byte[] body,
            Map<String, String> headers,
            @Nullable String canonical,
            @Nullable Source source) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
        this.canonical = canonical;
        this.source = source;
    }

    /** Any answer of status 200. The bytes are not copied and must not change any more. */
    public static Response of(String contentType, byte[] body) {
        return new Response(200, contentType, body, Map.of(), null, null);
    }

    public static Response html(byte[] body) {
        return of("text/html; charset=utf-8", body);
    }

    /** XML of a more exact type than {@code application/xml}, such as {@code application/atom+xml}. */
    public static Response xml(String contentType, byte[] body) {
        return of(contentType + "; charset=utf-8", body);
    }

    public static Response json(byte[] body) {
        return of("application/json", body);
    }

    public static Response text(String text) {
        return of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Moved for good, to an address of this publication or to an absolute one. */
    public static Response movedTo(String address) {
        return text("").status(301).header("location", checked(address));
    }

    /** Look there this time; ask here again next time. */
    public static Response seeOther(String address) {
        return text("").status(303).header("location", checked(address));
    }

    private static String checked(String address) {
        boolean here = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
        if (!here && !address.startsWith("http://") && !address.startsWith("https://")) {
            throw new IllegalArgumentException("not an address to send a reader to: " + address);
        }
        return address;
    }

    public Response status(int other) {
        return new Response(other, contentType, body, headers, canonical, source);
    }

    /** Adds a header, in lower case. It cannot hold a line break. */
    public Response header(String name, String value) {
        if (!name.equals(name.strip()) || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("not a header: " + name + ": " + value);
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, contentType, body, Map.copyOf(more), canonical, source);
    }

    /** Made to stand in the frames of other sites, for which it may run no script and hold no form. */
    public Response forFrames() {
        return header("content-security-policy", SecurityHeaders.FRAMED_POLICY);
    }

    /** The one address of this page, from the language on, query included: {@code /ru/rates?on=2026-02-02}. */
    public Response canonical(String address) {
        return new Response(status, contentType, body, headers, checked(address), source);
    }

    /** What the page was made from; read when this is called, so call it last. */
    public Response madeFrom(MadeFrom made) {
        return new Response(
                status,
                contentType,
                body,
                headers,
                canonical,
                new Source(Collections.unmodifiableSet(new LinkedHashSet<>(made.keys())), made.until()));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /** The bytes themselves, not a copy: to be read only. */
    public byte[] body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Optional<String> canonical() {
        return Optional.ofNullable(canonical);
    }

    Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    /** What a page was made from and until when that holds. */
    record Source(Set<Key> keys, Instant until) {}
}
