package press.registan.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The dates of an item: in Greenwich's time where they are given, or else in the publication's. */
final class WxrDates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private WxrDates() {}

    static Optional<Instant> published(WxrItem item, ZoneId zone) {
        return at(item.dateGmt, ZoneOffset.UTC)
                .or(() -> at(item.dateLocal, zone))
                .or(() -> feedDate(item.pubDate));
    }

    static Optional<Instant> modified(WxrItem item, ZoneId zone) {
        return at(item.modifiedGmt, ZoneOffset.UTC).or(() -> at(item.modifiedLocal, zone));
    }

    /** {@code 0000-00-00 00:00:00} is how WordPress says that there is none. */
    private static Optional<Instant> at(String written, ZoneId zone) {
        try {
            return written.isEmpty() || written.startsWith("0000")
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(written, WRITTEN).atZone(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> feedDate(String written) {
        try {
            Instant at = OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return at.isAfter(Instant.EPOCH) ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
