package press.registan.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;

/** The short forms of a language that end with a dot which need not end a sentence. */
final class Abbreviations {

    enum Kind {
        NONE,
        /** Something follows that belongs to it: {@code Mr.}, {@code г.} */
        JOINS,
        /** Only before a figure: {@code No.}, {@code ст.} */
        BEFORE_NUMBERS,
        /** A sentence may end with it: {@code etc.}, {@code млн.} */
        MAY_END
    }

    private static final int LONGEST = 10;

    /** After a short form a capital letter says little in English; these words begin sentences and hardly names. */
    private static final Set<String> ENGLISH_BEGINNINGS = words(
            "The A An In On At It He She They We I This That These Those But And For From With When While After Before As"
                    + " According However Meanwhile Since Its His Her Their Our There If By To Last Earlier Now No Not");

    private static final Map<String, Kind> ENGLISH = table(
            "mr mrs ms dr prof gen col lt sgt capt maj gov sen rep rev hon st mt ft messrs pres jan feb mar apr jun jul aug"
                    + " sept sep oct nov dec approx vs ph.d cf viz est dept adm cmdr supt ave blvd ca",
            "no nos p pp art arts sec vol ch fig para par op nr",
            "etc inc co corp ltd jr sr bros plc al mln bln trn dlrs pct u.s u.k u.n e.u d.c p.m a.m u.s.a u.s.s.r b.c");

    private static final Map<String, Kind> RUSSIAN = table(
            "ул им просп пр-т пр пер пл пос обл р-н кв корп акад проф доц ген полк майор кап см напр ред зам рук гос св тов"
                    + " гр мкр мкрн наб бул б-р рис табл ок прибл чел-к янв фев февр мар апр июн июл авг сен сент окт ноя"
                    + " нояб дек т.е т.к т.н и.о соч сост худ реж муз изд ср букв",
            "ст стр гл разд пп абз ч",
            "др т.д т.п млн млрд тыс трлн руб коп сом тг долл гг вв чел шт экз н.э лет мин сек час");

    private static final Map<String, Kind> CENTRAL_ASIAN = table(
            "көч көш ауд шах бул мух просп р-н б-ча ақ куч кӯч наҳ вил туман тум ko'ch ko’ch ko‘ch koʻch shah vil tum prof"
                    + " akad köç etr wel",
            "б-б bet",
            "т.б т.с.с ж.б д.у.с ғ в.ғ ва.ғ h.k ва.х.к mln mlrd ming trln som so'm so’m so‘m soʻm man ş.m в.б");

    /** How the words begin that make an amount with the figure before or after them. */
    private static final String[] MAGNITUDES = """
            thousand million billion trillion mln mlrd bln trln тыс млн млрд трлн миллион миллиард триллион тысяч миң мың
            минг ming müň ҳазор hazor хазор about approx около usd eur rub kgs kzt uzs tjs tmt""".split("\\s+");

    /** All write each other's names and amounts; only the Latin ones of the south would be words in English. */
    private static final Abbreviations OF_ENGLISH = new Abbreviations(all(ENGLISH, RUSSIAN), ENGLISH_BEGINNINGS);

    private static final Abbreviations OF_RUSSIAN = new Abbreviations(all(ENGLISH, RUSSIAN), Set.of());
    private static final Abbreviations OF_CENTRAL_ASIAN =
            new Abbreviations(all(ENGLISH, RUSSIAN, CENTRAL_ASIAN), Set.of());

    private final Map<String, Kind> kinds;
    private final Set<String> beginnings;

    private Abbreviations(Map<String, Kind> kinds, Set<String> beginnings) {
        this.kinds = kinds;
        this.beginnings = beginnings;
    }

    static Abbreviations of(Language language) {
        return switch (language) {
            case EN -> OF_ENGLISH;
            case RU -> OF_RUSSIAN;
            case KK, KY, UZ, TG, TK -> OF_CENTRAL_ASIAN;
        };
    }

    /** Whether a word is a part of an amount, so that neither it nor what it counts can do without the other. */
    static boolean isMagnitude(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(MAGNITUDES).anyMatch(lower::startsWith);
    }

    /** What a word in front of a dot is. */
    Kind kind(String word) {
        if (word.length() > LONGEST) {
            return Kind.NONE;
        }
        Kind known = kinds.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        return isOfInitials(word) ? Kind.JOINS : Kind.NONE;
    }

    /** Whether a word, capital letter granted, can begin a sentence after a short form. */
    boolean canBegin(String word) {
        return beginnings.isEmpty() || beginnings.contains(word);
    }

    /** A letter, or letters with dots between: {@code А}, {@code U.S}, {@code т.е}. */
    private static boolean isOfInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean fits = i % 2 == 0 ? Character.isLetter(c) : c == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    private static Map<String, Kind> table(String joining, String beforeNumbers, String ending) {
        Map<String, Kind> table = new HashMap<>();
        words(joining).forEach(word -> table.put(word, Kind.JOINS));
        words(beforeNumbers).forEach(word -> table.put(word, Kind.BEFORE_NUMBERS));
        words(ending).forEach(word -> table.put(word, Kind.MAY_END));
        return Map.copyOf(table);
    }

    @SafeVarargs
    private static Map<String, Kind> all(Map<String, Kind>... tables) {
        Map<String, Kind> all = new HashMap<>();
        for (Map<String, Kind> table : tables) {
            all.putAll(table);
        }
        return Map.copyOf(all);
    }
}
