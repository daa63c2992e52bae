package press.registan.web;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the line: its status, and for each encoding the bytes with their head. Sending one copies
 * nothing and decides nothing but which form.
 *
 * <p>Compressing is most of the cost of making a page, so it is done once for an encoding, and not before somebody wants
 * that encoding; for most pages nobody ever wants a second. The plain form of what compresses is not held at all: at a
 * third of the size or less, so many more pages fit, and the rare client that takes nothing else has it unpacked.
 */
final class ReadyAnswer {

    /** What a 304 repeats of the answer it stands for. */
    private static final Set<String> IN_NOT_MODIFIED =
            Set.of("etag", "vary", "cache-control", "surrogate-key", "content-location");

    /** Below this, compressing costs more than it saves. */
    private static final int WORTH_COMPRESSING = 512;

    private final int status;
    private final Map<Encoding, Form> forms = new ConcurrentHashMap<>();
    private final Map<String, String> lines;
    private final Effort effort;
    private final boolean inEveryEncoding;
    private final String hash;
    private final long until;

    private ReadyAnswer(
            int status, Map<String, String> lines, Effort effort, boolean inEveryEncoding, String hash, long until) {
        this.status = status;
        this.lines = lines;
        this.effort = effort;
        this.inEveryEncoding = inEveryEncoding;
        this.hash = hash;
        this.until = until;
    }

    private static Map<String, String> lines(Response response, Map<String, String> more) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("content-type", response.contentType());
        if (Compression.pays(response.contentType())) {
            lines.put("vary", "accept-encoding");
        }
        lines.putAll(SecurityHeaders.of(response.contentType()));
        lines.putAll(more);
        lines.putAll(response.headers());
        return lines;
    }

    /** One form of the bytes; the tag is empty where none is given. */
    record Form(Buffer body, String etag, Head head, Head notModified) {

        int weight() {
            return body.length() + head.weight() + notModified.weight();
        }
    }

    /**
     * With entity tags, and in whatever encoding is asked for: for what is sent many times.
     *
     * @param first the encoding that is wanted now
     * @param until as in {@link Head}
     */
    static ReadyAnswer forMany(
            Response response, Map<String, String> headers, Effort effort, Encoding first, long until) {
        byte[] plain = response.body();
        boolean pays = Compression.pays(response.contentType());
        ReadyAnswer answer = new ReadyAnswer(
                response.status(), lines(response, headers), effort, pays, EntityTags.hash(plain), until);
        if (pays) {
            answer.put(first == Encoding.IDENTITY ? Encoding.GZIP : first, plain);
        } else {
            answer.put(Encoding.IDENTITY, plain);
        }
        return answer;
    }

    /** In the one encoding that is wanted: for what is sent once. */
    static ReadyAnswer forOne(Response response, Map<String, String> headers, Encoding wanted) {
        byte[] plain = response.body();
        boolean pays = plain.length >= WORTH_COMPRESSING && Compression.pays(response.contentType());
        ReadyAnswer answer =
                new ReadyAnswer(response.status(), lines(response, headers), Effort.PAGE, false, "", Head.NOT_IN_FRONT);
        answer.put(pays ? wanted : Encoding.IDENTITY, plain);
        return answer;
    }

    /** The same for one who takes nothing but the plain bytes, while they are still at hand. */
    ReadyAnswer plain(byte[] body) {
        ReadyAnswer plain = new ReadyAnswer(status, lines, effort, false, hash, until);
        plain.put(Encoding.IDENTITY, body);
        return plain;
    }

    private void put(Encoding encoding, byte[] plain) {
        forms.put(encoding, form(encoding, Compression.packed(plain, encoding, effort)));
    }

    private Form form(Encoding encoding, byte[] bytes) {
        Map<String, String> all = new LinkedHashMap<>(lines);
        String etag = hash.isEmpty() ? "" : EntityTags.tag(hash, encoding);
        if (encoding != Encoding.IDENTITY) {
            all.put("content-encoding", encoding.token());
        }
        if (!etag.isEmpty()) {
            all.put("etag", etag);
        }
        Map<String, String> few = new LinkedHashMap<>(all);
        few.keySet().retainAll(IN_NOT_MODIFIED);
        if (status != 304 && status != 204) {
            all.put("content-length", Integer.toString(bytes.length));
        }
        return new Form(Buffer.buffer(bytes), etag, new Head(all, until), new Head(few, until));
    }

    int status() {
        return status;
    }

    /** Bytes of memory that holding this takes, in good approximation, with room for the form that may still come. */
    int weight() {
        int held = forms.values().stream().mapToInt(Form::weight).sum();
        return inEveryEncoding && forms.size() == 1 ? 2 * held : held;
    }

    /** The form for a client, or nothing where it has first to be {@link #made}. */
    @Nullable Form formFor(List<Encoding> accepted) {
        return inEveryEncoding
                ? forms.get(accepted.getFirst())
                : forms.values().iterator().next();
    }

    /** The form for a client that nobody wanted before; takes too long for an event loop. */
    Form made(List<Encoding> accepted) {
        Encoding wanted = accepted.getFirst();
        if (wanted == Encoding.IDENTITY) {
            return unpacked();
        }
        return forms.computeIfAbsent(wanted, encoding -> form(encoding, Compression.packed(plain(), encoding, effort)));
    }

    /** The plain form, which is not held. */
    Form unpacked() {
        return form(Encoding.IDENTITY, plain());
    }

    private byte[] plain() {
        Map.Entry<Encoding, Form> any = forms.entrySet().iterator().next();
        return Compression.unpacked(any.getValue().body().getBytes(), any.getKey());
    }
}
