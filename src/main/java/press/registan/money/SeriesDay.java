package press.registan.money;

import java.time.LocalDate;

/** What there is one figure for: a later one takes the place of the first. */
record SeriesDay(Series series, LocalDate date) {

    static SeriesDay of(Rate rate) {
        return new SeriesDay(rate.series(), rate.date());
    }
}
