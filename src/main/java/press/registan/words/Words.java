package press.registan.words;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.registan.kernel.Language;

/**
 * The interface in one language. What it returns is plain text, never HTML. Immutable, safe for use by many threads, and
 * the same on every machine: neither the machine's language nor its time zone has a say.
 *
 * {@snippet :
 * Words words = Words.in(Language.EN);
 * words.say(Word.LATEST); // Latest
 * words.say(Word.VIEWING_RESULTS, 1, 6, 19); // Viewing results 1–6 of 19
 * words.say(Word.PUBLISHED, words.dateTime(published, zone)); // Published 28 February 2026, 14:05
 * }
 */
public final class Words {

    /** The longest amount that is read, in digits. */
    public static final int MOST_DIGITS = Numerals.MOST_DIGITS;

    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    /** What stands between the items of a list: of two, in the midst of more, before the last of more. */
    record Joints(String pair, String more, String end) {}

    private final Language language;
    private final Map<Word, Phrase> phrases;
    private final Joints joints;
    private final Numerals numerals;
    private final CalendarWords calendar;

    Words(Language language, Map<Word, Phrase> phrases, Joints joints, Numerals numerals, CalendarWords calendar) {
        this.language = language;
        this.phrases = new EnumMap<>(phrases);
        this.joints = joints;
        this.numerals = numerals;
        this.calendar = calendar;
    }

    /** The words of this language; its file is read when it is first asked for. */
    public static Words in(Language language) {
        Words read = READ.get(language);
        return read != null ? read : READ.computeIfAbsent(language, WordFile::read);
    }

    public Language language() {
        return language;
    }

    /**
     * Says this word with its arguments in the order of its declaration: strings as they are, whole numbers grouped and
     * in the right plural. Other arguments than the word's are a defect and refused.
     */
    public String say(Word word, Object... arguments) {
        List<Argument> expected = word.arguments();
        if (arguments.length != expected.size()) {
            throw new IllegalArgumentException(
                    word + " takes " + expected.size() + " arguments, not " + arguments.length);
        }
        for (int index = 0; index < arguments.length; index++) {
            expected.get(index).check(arguments[index]);
        }
        return requireNonNull(phrases.get(word), word::name).say(language, numerals, arguments);
    }

    /**
     * What this word says before and after its argument, which the page sets itself.
     *
     * {@snippet :
     * words.around(Word.PUBLISHED).before(); // “Published ”, and then <time>…</time>
     * }
     */
    public Around around(Word word) {
        List<Argument> arguments = word.arguments();
        if (arguments.size() != 1 || arguments.getFirst().kind() != Argument.Kind.TEXT) {
            throw new IllegalArgumentException(word + " has no single text to stand around");
        }
        return requireNonNull(phrases.get(word), word::name).around();
    }

    /** “A, B and C”. */
    public String list(List<String> items) {
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < items.size(); index++) {
            joined.append(joint(index, items.size())).append(items.get(index));
        }
        return joined.toString();
    }

    /** What stands before the item at this index (from 0) of a list that is this long: “”, “, ” or “ and ”. */
    public String joint(int index, int size) {
        if (index == 0) {
            return "";
        }
        if (index < size - 1) {
            return joints.more;
        }
        return size == 2 ? joints.pair : joints.end;
    }

    /** The same text with a capital first letter, for a date or a currency that begins a line. */
    public String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    /** “28 February 2026”, «28 февраля 2026 г.». */
    public String date(LocalDate date) {
        return calendar.date(date);
    }

    /** “28 Feb 2026”, «28.02.2026». */
    public String shortDate(LocalDate date) {
        return calendar.shortDate(date);
    }

    /** “Saturday 28 February 2026”, «суббота, 28 февраля 2026 г.». */
    public String fullDate(LocalDate date) {
        return calendar.fullDate(date);
    }

    /** “28 February”, where the year is plain. */
    public String dayAndMonth(LocalDate date) {
        return calendar.day(date);
    }

    /** “28 Feb”, «28.02», where there is little room as well. */
    public String shortDayAndMonth(LocalDate date) {
        return calendar.shortDay(date);
    }

    /** “February 2026”, «февраль 2026 г.». */
    public String month(YearMonth month) {
        return calendar.month(month);
    }

    /** “February”, «февраль». */
    public String month(Month month) {
        return calendar.monthAlone(month);
    }

    /** “Feb”, «февр.». */
    public String shortMonth(Month month) {
        return calendar.monthShort(month);
    }

    public String weekday(DayOfWeek day) {
        return calendar.weekday(day);
    }

    /** “Sat”, «сб». */
    public String shortWeekday(DayOfWeek day) {
        return calendar.weekdayShort(day);
    }

    /** “14:05”. */
    public String time(LocalTime time) {
        return calendar.time(time);
    }

    /** “28 February 2026, 14:05”, as the clocks of this zone had it. */
    public String dateTime(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return calendar.moment(there.toLocalDate(), there.toLocalTime());
    }

    /** “UTC+6”: what the clocks of this zone show, said so that everybody can reckon with it. */
    public String zone(Instant instant, ZoneId zone) {
        int minutes = zone.getRules().getOffset(instant).getTotalSeconds() / 60;
        int hours = Math.abs(minutes / 60);
        int rest = Math.abs(minutes % 60);
        String sign = minutes < 0 ? "−" : "+";
        return minutes == 0 ? "UTC" : "UTC" + sign + hours + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + rest);
    }

    /** “1,536”. */
    public String number(long value) {
        return numerals.number(value);
    }

    /** With exactly this many decimals, rounded half up. */
    public String decimal(BigDecimal value, int decimals) {
        return numerals.decimal(value, decimals);
    }

    /** A change in per cent: “+0.04%”, “−0.28%”, and “0.00%” for whatever rounds to nothing. */
    public String signedPercent(BigDecimal percent) {
        return numerals.signedPercent(percent);
    }

    /** A rate with at least four significant digits and two decimals: “0.00008227”, “87.40”; a peg as it is: “3.5”. */
    public String rate(BigDecimal rate) {
        return numerals.rate(rate).text();
    }

    /** A figure with the decimals that it has, to be said with what it counts: “501,000”, “5,726.43”. */
    public Figure figure(BigDecimal value) {
        return numerals.figure(value, Math.max(0, value.scale()));
    }

    /** A rate, to be said with what it counts. */
    public Figure rateFigure(BigDecimal rate) {
        return numerals.rate(rate);
    }

    /** The amount that a reader of this language wrote; none where it is none, or could be two. */
    public Optional<BigDecimal> amount(String typed) {
        return numerals.read(typed);
    }

    /** The currency with this ISO 4217 code: “Kyrgyz som”. */
    public String currency(String code) {
        return switch (code) {
            case "KGS" -> say(Word.CURRENCY_KGS);
            case "KZT" -> say(Word.CURRENCY_KZT);
            case "TJS" -> say(Word.CURRENCY_TJS);
            case "UZS" -> say(Word.CURRENCY_UZS);
            case "TMT" -> say(Word.CURRENCY_TMT);
            case "USD" -> say(Word.CURRENCY_USD);
            case "EUR" -> say(Word.CURRENCY_EUR);
            case "RUB" -> say(Word.CURRENCY_RUB);
            case "CNY" -> say(Word.CURRENCY_CNY);
            case "GBP" -> say(Word.CURRENCY_GBP);
            case "TRY" -> say(Word.CURRENCY_TRY);
            default -> CurrencyNames.of(language, code).orElseGet(() -> say(Word.CURRENCY_OTHER, code));
        };
    }

    /** So much of a currency, as one says it where the country is plain: “87.45 som”; of most by the code. */
    public String money(Figure amount, String code) {
        return switch (code) {
            case "KGS" -> say(Word.MONEY_KGS, amount);
            case "KZT" -> say(Word.MONEY_KZT, amount);
            case "TJS" -> say(Word.MONEY_TJS, amount);
            case "UZS" -> say(Word.MONEY_UZS, amount);
            case "TMT" -> say(Word.MONEY_TMT, amount);
            case "USD" -> say(Word.MONEY_USD, amount);
            case "EUR" -> say(Word.MONEY_EUR, amount);
            case "RUB" -> say(Word.MONEY_RUB, amount);
            case "CNY" -> say(Word.MONEY_CNY, amount);
            case "GBP" -> say(Word.MONEY_GBP, amount);
            case "TRY" -> say(Word.MONEY_TRY, amount);
            default -> amount.text() + "\u00a0" + code;
        };
    }

    /** “87.45 som to the dollar”: what one unit of a currency costs in another. */
    public String price(Figure amount, String code, String ofOne) {
        String money = money(amount, code);
        return switch (ofOne) {
            case "KGS" -> say(Word.PRICE_OF_KGS, money);
            case "KZT" -> say(Word.PRICE_OF_KZT, money);
            case "TJS" -> say(Word.PRICE_OF_TJS, money);
            case "UZS" -> say(Word.PRICE_OF_UZS, money);
            case "TMT" -> say(Word.PRICE_OF_TMT, money);
            case "USD" -> say(Word.PRICE_OF_USD, money);
            case "EUR" -> say(Word.PRICE_OF_EUR, money);
            case "RUB" -> say(Word.PRICE_OF_RUB, money);
            case "CNY" -> say(Word.PRICE_OF_CNY, money);
            case "GBP" -> say(Word.PRICE_OF_GBP, money);
            case "TRY" -> say(Word.PRICE_OF_TRY, money);
            default -> "1\u00a0" + ofOne + " = " + money;
        };
    }

    /** The name of a source of rates: a bank's, or its own short word in capitals. */
    public String source(String source) {
        return switch (source) {
            case "nbkr" -> say(Word.BANK_NBKR);
            case "nbk" -> say(Word.BANK_NBK);
            case "cbu" -> say(Word.BANK_CBU);
            case "nbt" -> say(Word.BANK_NBT);
            case "cbt" -> say(Word.BANK_CBT);
            case "cbr" -> say(Word.BANK_CBR);
            case "ecb" -> say(Word.BANK_ECB);
            case "sample" -> say(Word.SAMPLE);
            case "peg" -> say(Word.PEGGED);
            default -> source.toUpperCase(Locale.ROOT);
        };
    }

    /** So much of a currency with its sign on the side where the language has it: “$5,730”, «5 730 $»; of most the code. */
    public String signed(Figure amount, String code) {
        return switch (code) {
            case "USD" -> say(Word.WITH_SIGN, "$", amount.text());
            case "EUR" -> say(Word.WITH_SIGN, "€", amount.text());
            case "GBP" -> say(Word.WITH_SIGN, "£", amount.text());
            case "CNY" -> say(Word.WITH_SIGN, "¥", amount.text());
            case "KZT" -> say(Word.WITH_SIGN, "₸", amount.text());
            case "RUB" -> say(Word.WITH_SIGN, "₽", amount.text());
            case "TRY" -> say(Word.WITH_SIGN, "₺", amount.text());
            default -> amount.text() + "\u00a0" + code;
        };
    }

    /** The name of that language in this one; in its own it is {@link Language#endonym}. */
    public String language(Language other) {
        return switch (other) {
            case EN -> say(Word.LANGUAGE_EN);
            case RU -> say(Word.LANGUAGE_RU);
            case KK -> say(Word.LANGUAGE_KK);
            case KY -> say(Word.LANGUAGE_KY);
            case UZ -> say(Word.LANGUAGE_UZ);
            case TG -> say(Word.LANGUAGE_TG);
            case TK -> say(Word.LANGUAGE_TK);
        };
    }

    /** What the page for this HTTP status says. */
    public ErrorWords error(int status) {
        return ErrorWords.of(status, this);
    }
}
