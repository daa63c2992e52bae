package press.registan.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import press.registan.kernel.Language;

/**
 * How a language writes dates and times. The names stand in the order of the calendar, weeks from Monday; months come as
 * they are in a date («февраля»), alone («февраль») and short.
 */
record CalendarWords(
        Language language,
        Numerals numerals,
        List<String> months,
        List<String> monthsAlone,
        List<String> monthsShort,
        List<String> weekdays,
        List<String> weekdaysShort,
        Phrase date,
        Phrase shortDate,
        Phrase fullDate,
        Phrase day,
        Phrase shortDay,
        Phrase month,
        Phrase moment) {

    /**
     * What the patterns of a date and of a month may use: {@code month} is the form that follows a day, {@code alone} the
     * form without one. The order is that of {@link #write}.
     */
    static final List<Argument> OF_A_DATE = List.of(
            Argument.text("day"),
            Argument.text("dd"),
            Argument.text("month"),
            Argument.text("alone"),
            Argument.text("mmm"),
            Argument.text("mm"),
            Argument.text("year"),
            Argument.text("weekday"));

    static final List<Argument> OF_A_MOMENT = List.of(Argument.text("date"), Argument.text("time"));

    String date(LocalDate on) {
        return write(date, on);
    }

    String shortDate(LocalDate on) {
        return write(shortDate, on);
    }

    String fullDate(LocalDate on) {
        return write(fullDate, on);
    }

    String day(LocalDate on) {
        return write(day, on);
    }

    String shortDay(LocalDate on) {
        return write(shortDay, on);
    }

    String month(YearMonth in) {
        return write(month, in.atDay(1));
    }

    String monthAlone(Month month) {
        return monthsAlone.get(month.getValue() - 1);
    }

    String monthShort(Month month) {
        return monthsShort.get(month.getValue() - 1);
    }

    String weekday(DayOfWeek day) {
        return weekdays.get(day.getValue() - 1);
    }

    String weekdayShort(DayOfWeek day) {
        return weekdaysShort.get(day.getValue() - 1);
    }

    /** All seven languages write the time of day alike: {@code 09:05}. */
    String time(LocalTime at) {
        return twoDigits(at.getHour()) + ":" + twoDigits(at.getMinute());
    }

    String moment(LocalDate on, LocalTime at) {
        return moment.say(language, numerals, date(on), time(at));
    }

    private String write(Phrase pattern, LocalDate on) {
        return pattern.say(
                language,
                numerals,
                Integer.toString(on.getDayOfMonth()),
                twoDigits(on.getDayOfMonth()),
                months.get(on.getMonthValue() - 1),
                monthAlone(on.getMonth()),
                monthShort(on.getMonth()),
                twoDigits(on.getMonthValue()),
                Integer.toString(on.getYear()),
                weekday(on.getDayOfWeek()));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
