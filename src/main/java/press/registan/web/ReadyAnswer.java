package press.registan.web;

import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the line: its status, and for each encoding the bytes with their head. Sending one copies
 * nothing and decides nothing but which form.
 *
 * <p>The plain form of what compresses is not held: at a fifth of the size, five times as many pages fit, and the rare
 * client that takes nothing else gets the gzip form unpacked.
 */
final class ReadyAnswer {

    /** What a 304 repeats of the answer it stands for. */
    private static final Set<String> IN_NOT_MODIFIED =
            Set.of("etag", "vary", "cache-control", "surrogate-key", "content-location");

    /** Below this, compressing costs more than it saves. */
    private static final int WORTH_COMPRESSING = 512;

    private final int status;
    private final Map<Encoding, Form> forms;
    private final Map<String, String> lines;
    private final String hash;
    private final long until;

    private ReadyAnswer(Response response, Map<String, String> more, String hash, long until) {
        this.status = response.status();
        this.hash = hash;
        this.until = until;
        this.forms = new EnumMap<>(Encoding.class);
        this.lines = new LinkedHashMap<>();
        lines.put("content-type", response.contentType());
        if (Compression.pays(response.contentType())) {
            lines.put("vary", "accept-encoding");
        }
        lines.putAll(SecurityHeaders.of(response.contentType()));
        lines.putAll(more);
        lines.putAll(response.headers());
    }

    /** One form of the bytes; the tag is empty where none is given. */
    record Form(Buffer body, String etag, Head head, Head notModified) {

        int weight() {
            return body.length() + head.weight() + notModified.weight();
        }
    }

    /**
     * Compressed in every encoding, with entity tags: for what is sent many times.
     *
     * @param until as in {@link Head}
     */
    static ReadyAnswer forMany(Response response, Map<String, String> headers, Effort effort, long until) {
        byte[] plain = response.body();
        ReadyAnswer answer = new ReadyAnswer(response, headers, EntityTags.hash(plain), until);
        if (Compression.pays(response.contentType())) {
            Compression.brotli(plain, effort).ifPresent(bytes -> answer.put(Encoding.BROTLI, bytes));
            answer.put(Encoding.GZIP, Compression.gzip(plain, effort));
        } else {
            answer.put(Encoding.IDENTITY, plain);
        }
        return answer;
    }

    /** In the one form that is wanted: for what is sent once. */
    static ReadyAnswer forOne(Response response, Map<String, String> headers, Encoding wanted) {
        ReadyAnswer answer = new ReadyAnswer(response, headers, "", Head.NOT_IN_FRONT);
        byte[] plain = response.body();
        boolean pays = plain.length >= WORTH_COMPRESSING && Compression.pays(response.contentType());
        if (pays && wanted != Encoding.IDENTITY) {
            answer.put(Encoding.GZIP, Compression.gzip(plain, Effort.PAGE));
        } else {
            answer.put(Encoding.IDENTITY, plain);
        }
        return answer;
    }

    private void put(Encoding encoding, byte[] bytes) {
        forms.put(encoding, form(encoding, bytes));
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

    /** Bytes of memory that holding this takes, in good approximation. */
    int weight() {
        return forms.values().stream().mapToInt(Form::weight).sum();
    }

    /** The best form for a client, or nothing where it has to be {@link #unpacked} first. */
    @Nullable Form formFor(List<Encoding> accepted) {
        for (Encoding encoding : accepted) {
            Form form = forms.get(encoding);
            if (form != null) {
                return form;
            }
            if (encoding == Encoding.IDENTITY) {
                break;
            }
        }
        return null;
    }

    /** The plain form, made from the gzip one; takes too long for an event loop. */
    Form unpacked() {
        Form packed = forms.get(Encoding.GZIP);
        if (packed == null) {
            throw new IllegalStateException("what has no gzip form is held plain");
        }
        return form(Encoding.IDENTITY, Compression.gunzip(packed.body().getBytes()));
    }
}
