package press.registan.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import press.registan.words.Words;

/** Writes moments and days the way one page does: in its language, by the publication's clocks. */
record Stamps(Words words, ZoneId zone, LocalDate today) {

    Stamp date(Instant moment) {
        return new Stamp(machine(moment), words.date(day(moment)));
    }

    Stamp date(LocalDate day) {
        return new Stamp(day.toString(), words.date(day));
    }

    Stamp shortDate(LocalDate day) {
        return new Stamp(day.toString(), words.shortDate(day));
    }

    Stamp moment(Instant moment) {
        return new Stamp(machine(moment), words.dateTime(moment, zone));
    }

    Stamp time(Instant moment) {
        return new Stamp(machine(moment), words.time(moment.atZone(zone).toLocalTime()));
    }

    /** As short as it is clear: the hour of today, the day of this year, the whole date. */
    Stamp brief(Instant moment) {
        LocalDate day = day(moment);
        if (day.equals(today)) {
            return time(moment);
        }
        return day.getYear() == today.getYear()
                ? new Stamp(machine(moment), words.dayAndMonth(day))
                : new Stamp(machine(moment), words.shortDate(day));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private String machine(Instant moment) {
        ZonedDateTime there = moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
    }
}
