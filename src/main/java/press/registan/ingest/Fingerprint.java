package press.registan.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.story.Correction;
import press.registan.story.Dates;
import press.registan.story.Manuscript;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.ShelfName;

/**
 * Tells two contents of a line apart, and knows the same one again in whatever order and spacing its fields stand. Taken of
 * what was handed in, before the body is cleaned.
 */
public final class Fingerprint {

    /** Raised when lines already taken should be taken again as they are, because they are now cleaned better. */
    private static final String CLEANING = "1";

    private static final int DIGEST_BYTES = 16;

    private final byte[] hash;

    private Fingerprint(byte[] hash) {
        this.hash = hash;
    }

    static Fingerprint of(StoryFields fields, Language language) {
        Content content = new Content();
        content.text(fields.id).text(fields.kind.word()).text(language.code()).text(fields.slug);
        content.text(fields.headline).text(fields.standfirst).text(fields.body);
        content.names(fields.bylines).names(fields.section == null ? List.of() : List.of(fields.section));
        content.names(fields.topicsAndPlaces()).dates(fields.dates()).withdrawal(fields.withdrawal);
        content.corrections(fields.corrections).texts(fields.addresses).text(fields.translationOf);
        content.unlessConverted(fields.converted);
        return new Fingerprint(content.sha256.digest());
    }

    static Fingerprint of(Manuscript manuscript) {
        Content content = new Content();
        content.text(manuscript.externalId()).text(manuscript.kind().word());
        content.text(manuscript.language().code()).text(manuscript.slug());
        content.text(manuscript.headline()).text(manuscript.standfirst());
        content.text(manuscript.body().html().html());
        content.names(manuscript.bylines())
                .names(manuscript.section() == null ? List.of() : List.of(manuscript.section()));
        content.names(manuscript.topics()).dates(manuscript.dates()).withdrawal(manuscript.withdrawal());
        content.corrections(manuscript.corrections())
                .texts(manuscript.addresses())
                .text(manuscript.translationOf());
        content.unlessConverted(manuscript.converted());
        return new Fingerprint(content.sha256.digest());
    }

    /** The manuscript under the identity that its external id gives it, and with the digest of all that it says. */
    public static Manuscript signed(Manuscript manuscript) {
        String externalId = Objects.requireNonNull(manuscript.externalId(), "an external id");
        return manuscript.with(uuidOf(externalId).toString(), of(manuscript).digest());
    }

    /** Changes whenever the line says something else, or is cleaned by other rules. */
    String digest() {
        return CLEANING + ":" + HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    }

    /** A name for a story that came without one: of version 8, as RFC 9562 has it for hashes of one's own choice. */
    UUID uuid() {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The name of the story with this external id, the same in every publication that takes it in. */
    static UUID uuidOf(String externalId) {
        return new Fingerprint(new Content().text(externalId).sha256.digest()).uuid();
    }

    private static final class Content {

        private final MessageDigest sha256;

        Content() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        /** The length before each text keeps neighbours apart. */
        Content text(@Nullable String text) {
            if (text == null) {
                return number(-1);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            sha256.update(bytes);
            return this;
        }

        Content number(long number) {
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
            return this;
        }

        Content moment(@Nullable Instant moment) {
            return number(moment == null ? Long.MIN_VALUE : moment.toEpochMilli());
        }

        Content texts(List<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
            return this;
        }

        Content names(List<ShelfName> names) {
            number(names.size());
            names.forEach(name -> text(name.kind().word()).text(name.name()).texts(name.aliases()));
            return this;
        }

        Content dates(Dates dates) {
            return moment(dates.published()).moment(dates.updated()).moment(dates.embargoedUntil());
        }

        /** Nothing where it is as always, so that lines of before there was a choice are still known. */
        void unlessConverted(boolean converted) {
            if (!converted) {
                text("unconverted");
            }
        }

        Content withdrawal(@Nullable Withdrawal withdrawal) {
            return withdrawal == null ? number(0) : moment(withdrawal.at()).text(withdrawal.reason());
        }

        Content corrections(List<Correction> corrections) {
            number(corrections.size());
            corrections.forEach(one -> moment(one.at()).text(one.kind()).text(one.note()));
            return this;
        }
    }
}
