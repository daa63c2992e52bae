package press.registan.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bytes smaller, once for each encoding. */
final class Compression {

    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);

    private static final Set<String> TEXT = Set.of(
            "application/json",
            "application/javascript",
            "application/manifest+json",
            "application/feed+json",
            "application/problem+json",
            "image/svg+xml");

    private static final boolean BROTLI = brotliLoads();

    private Compression() {}

    private static boolean brotliLoads() {
        if (Brotli4jLoader.isAvailable()) {
            return true;
        }
        LOG.warn("Brotli is not at hand on this machine, pages are sent with gzip: {}", causeOfNoBrotli());
        return false;
    }

    private static String causeOfNoBrotli() {
        Throwable cause = Brotli4jLoader.getUnavailabilityCause();
        return cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    }

    /** Whether it pays: pictures and archives are compressed already. */
    static boolean pays(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
        return type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml") || TEXT.contains(type);
    }

    /** Whether this machine has the library. */
    static boolean hasBrotli() {
        return BROTLI;
    }

    /** Makes the bytes smaller; plain ones stay as they are. */
    static byte[] packed(byte[] plain, Encoding encoding, Effort effort) {
        try {
            return switch (encoding) {
                case BROTLI ->
                    Encoder.compress(
                            plain, Encoder.Parameters.create(effort.brotli()).setMode(Encoder.Mode.TEXT));
                case GZIP -> gzip(plain, effort);
                case IDENTITY -> plain;
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] gzip(byte[] plain, Effort effort) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new Gzip(packed, effort.gzip())) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    /** The bytes that were packed here. */
    static byte[] unpacked(byte[] packed, Encoding encoding) {
        try {
            return switch (encoding) {
                case BROTLI -> new BrotliInputStream(new ByteArrayInputStream(packed)).readAllBytes();
                case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed), 8192).readAllBytes();
                case IDENTITY -> packed;
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The JDK's, with a level. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream to, int level) throws IOException {
            super(to, 8192);
            def.setLevel(level);
        }
    }
}
