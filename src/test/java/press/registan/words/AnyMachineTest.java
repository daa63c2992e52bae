package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;

/** A Turkish desk, an Arabic server and a Thai calendar all make the same page. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class AnyMachineTest {

    private static final List<String> AT_HOME = everything();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void giveTheMachineBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Europe/Istanbul",
        "ar-EG-u-nu-arab, Africa/Cairo",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "fa-IR, Asia/Tehran",
        "kk-KZ, Asia/Almaty",
        "en-US, Pacific/Kiritimati",
        "de-CH, America/St_Johns"
    })
    void theWordsAreTheSameOnEveryMachine(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertEquals(AT_HOME, everything());
    }

    private static List<String> everything() {
        List<String> said = new ArrayList<>();
        for (Language language : Language.values()) {
            Words words = WordFile.read(language);
            LocalDate day = LocalDate.of(2026, 5, 9);
            said.add(words.date(day) + words.shortDate(day) + words.fullDate(day) + words.month(YearMonth.from(day)));
            said.add(words.dateTime(Instant.parse("2026-05-08T19:30:00Z"), ZoneId.of("Asia/Dushanbe")));
            said.add(words.number(1_234_567) + words.signedPercent(new BigDecimal("-0.284")));
            said.add(words.rate(new BigDecimal("12150.25")) + words.decimal(BigDecimal.TEN, 3));
            said.add(words.capitalised("iyun") + words.say(Word.VIEWING_RESULTS, 1_531, 1_536, 1_536));
            said.add(words.list(List.of("A", "B", "C")) + words.error(500));
        }
        return said;
    }
}
