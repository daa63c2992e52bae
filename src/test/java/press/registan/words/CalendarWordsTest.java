package press.registan.words;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;

class CalendarWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|28 February 2026|28 Feb 2026|Saturday 28 February 2026|28 February|February 2026",
                "RU|28 февраля 2026\u00a0г.|28.02.2026|суббота, 28 февраля 2026\u00a0г.|28 февраля|февраль 2026\u00a0г.",
                "KK|2026 жылғы 28 ақпан|28.02.2026|2026 жылғы 28 ақпан, сенбі|28 ақпан|2026 жылғы ақпан",
                "KY|2026-жыл, 28-февраль|28.02.2026|2026-жыл, 28-февраль, ишемби|28-февраль|2026-жыл, февраль",
                "UZ|2026-yil 28-fevral|28.02.2026|2026-yil 28-fevral, shanba|28-fevral|2026-yil fevral",
                "TG|28 феврали соли 2026|28.02.2026|шанбе, 28 феврали соли 2026|28 феврал|феврали соли 2026",
                "TK|28 fewral 2026|28.02.2026|28 fewral 2026, şenbe|28 fewral|fewral 2026",
            })
    void aDateIsWrittenAsTheNewspapersOfTheLanguageWriteIt(
            Language language, String date, String shortDate, String fullDate, String day, String month) {
        Words words = Words.in(language);

        assertEquals(date, words.date(DAY));
        assertEquals(shortDate, words.shortDate(DAY));
        assertEquals(fullDate, words.fullDate(DAY));
        assertEquals(day, words.dayAndMonth(DAY));
        assertEquals(month, words.month(YearMonth.from(DAY)));
    }

    @ParameterizedTest
    @EnumSource
    void theMonthsAloneAreThoseOfCldr(Language language) {
        assertEquals(cldrMonths(language, DateFormatSymbols.STANDALONE), names(language, Words.in(language)::month));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TG")
    void theMonthsInADateAreThoseOfCldr(Language language) {
        Words words = Words.in(language);
        List<String> expected = cldrMonths(language, DateFormatSymbols.FORMAT);

        for (Month month : Month.values()) {
            String date = words.date(LocalDate.of(2026, month, 7)).toLowerCase(Locale.ROOT);
            assertTrue(date.contains(expected.get(month.getValue() - 1).toLowerCase(Locale.ROOT)), date);
        }
    }

    /** CLDR has «28 Феврал»; Tajik links day, month and year by the izofa: «28 феврали соли 2026». */
    @Test
    void theTajikMonthsInADateAreThoseOfCldrWithTheIzofa() {
        Words words = Words.in(Language.TG);

        for (Month month : Month.values()) {
            String linked = words.month(month).replaceAll("й$", "") + (month == Month.MAY ? "йи" : "и");
            assertEquals("7 " + linked + " соли 2026", words.date(LocalDate.of(2026, month, 7)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWeekdaysAreThoseOfCldr(Language language) {
        String[] cldr = DateFormatSymbols.getInstance(locale(language))
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);

        for (DayOfWeek day : DayOfWeek.values()) {
            String expected = cldr[day.getValue() % 7 + 1];
            assertEquals(
                    expected.toLowerCase(Locale.ROOT),
                    Words.in(language).weekday(day).toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theShortWeekdaysAreThoseOfCldr(Language language) {
        String[] cldr = DateFormatSymbols.getInstance(locale(language))
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);

        for (DayOfWeek day : DayOfWeek.values()) {
            String expected = cldr[day.getValue() % 7 + 1];
            assertEquals(
                    expected.toLowerCase(Locale.ROOT),
                    Words.in(language).shortWeekday(day).toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoDatesOfAYearAreWrittenAlike(Language language) {
        Words words = Words.in(language);
        List<LocalDate> year = DAY.withDayOfYear(1)
                .datesUntil(DAY.withDayOfYear(1).plusYears(1))
                .toList();

        assertEquals(
                year.size(), year.stream().map(words::date).collect(toSet()).size());
        assertEquals(
                year.size(),
                year.stream().map(words::shortDate).collect(toSet()).size());
        assertEquals(
                year.size(),
                year.stream().map(words::dayAndMonth).collect(toSet()).size());
    }

    @ParameterizedTest
    @EnumSource
    void everyMonthOfEveryYearHasItsOwnName(Language language) {
        Words words = Words.in(language);
        List<YearMonth> months = Stream.iterate(YearMonth.of(2024, 1), month -> month.plusMonths(1))
                .limit(36)
                .toList();

        assertEquals(
                months.size(),
                months.stream().map(words::month).collect(toSet()).size());
        assertEquals(
                12,
                Arrays.stream(Month.values())
                        .map(words::shortMonth)
                        .collect(toSet())
                        .size());
    }

    @Test
    void aMomentIsWrittenAsTheClocksOfItsZoneHadIt() {
        Instant moment = Instant.parse("2026-02-27T20:04:59Z");

        assertEquals("28 February 2026, 02:04", Words.in(Language.EN).dateTime(moment, ZoneId.of("Asia/Bishkek")));
        assertEquals("27 February 2026, 20:04", Words.in(Language.EN).dateTime(moment, ZoneId.of("UTC")));
        assertEquals("00:00", Words.in(Language.EN).time(LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Bishkek, UTC+6",
        "UTC, UTC",
        "Asia/Kolkata, UTC+5:30",
        "America/New_York, UTC−5",
        "America/St_Johns, UTC−3:30",
        "+00:05, UTC+0:05"
    })
    void aZoneIsToldByItsDistanceFromUtc(ZoneId zone, String told) {
        assertEquals(told, Words.in(Language.EN).zone(Instant.parse("2026-02-28T00:00:00Z"), zone));
    }

    private static List<String> names(Language language, Function<Month, String> name) {
        return Arrays.stream(Month.values())
                .map(name)
                .map(month -> language == Language.EN ? month : month.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> cldrMonths(Language language, int context) {
        return Arrays.stream(DateFormatSymbols.getInstance(locale(language)).getMonths(context, DateFormatSymbols.WIDE))
                .map(month -> language == Language.EN ? month : month.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language.code());
    }
}
