package press.registan.money.text;

import java.util.ArrayList;
import java.util.List;

/** Numbers below a milliard written out, for tests that read them back. */
final class Spelled {

    private static final String[] ENGLISH = ("one two three four five six seven eight nine ten eleven twelve thirteen"
                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    private static final String[] ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final String[] RUSSIAN = ("один два три четыре пять шесть семь восемь девять десять одиннадцать"
                    + " двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать")
            .split(" ");
    private static final String[] RUSSIAN_TENS =
            "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
    private static final String[] RUSSIAN_HUNDREDS =
            "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
    private static final String[] KAZAKH = "бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
    private static final String[] KAZAKH_TENS = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ");
    private static final String[] UZBEK = "bir ikki uch to'rt besh olti yetti sakkiz to'qqiz".split(" ");
    private static final String[] UZBEK_TENS =
            "o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson".split(" ");

    private Spelled() {}

    static String english(long number) {
        List<String> words = new ArrayList<>();
        scale(words, english((int) (number / 1_000_000), false), "million");
        scale(words, english((int) (number / 1000 % 1000), false), "thousand");
        int rest = (int) (number % 1000);
        words.add(english(rest, !words.isEmpty() && rest < 100));
        return String.join(" ", words).strip();
    }

    private static void scale(List<String> words, String coefficient, String scale) {
        if (!coefficient.isEmpty()) {
            words.add(coefficient + " " + scale);
        }
    }

    private static String english(int number, boolean and) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            words.add(ENGLISH[number / 100 - 1] + " hundred");
        }
        int rest = number % 100;
        if (rest > 0) {
            if (!words.isEmpty() || and) {
                words.add("and");
            }
            String unit = rest % 10 == 0 ? "" : "-" + ENGLISH[rest % 10 - 1];
            words.add(rest < 20 ? ENGLISH[rest - 1] : ENGLISH_TENS[rest / 10 - 2] + unit);
        }
        return String.join(" ", words);
    }

    static String russian(long number) {
        List<String> words = new ArrayList<>();
        scale(words, russian((int) (number / 1_000_000)), "миллионов");
        scale(words, russian((int) (number / 1000 % 1000)), "тысяч");
        words.add(russian((int) (number % 1000)));
        return String.join(" ", words).strip();
    }

    private static String russian(int number) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            words.add(RUSSIAN_HUNDREDS[number / 100 - 1]);
        }
        int rest = number % 100;
        if (rest >= 20) {
            words.add(RUSSIAN_TENS[rest / 10 - 2]);
            rest %= 10;
        }
        if (rest > 0) {
            words.add(RUSSIAN[rest - 1]);
        }
        return String.join(" ", words);
    }

    static String kazakh(long number) {
        return turkic(number, KAZAKH, KAZAKH_TENS, "жүз", "мың", "миллион");
    }

    static String uzbek(long number) {
        return turkic(number, UZBEK, UZBEK_TENS, "yuz", "ming", "million");
    }

    private static String turkic(
            long number, String[] units, String[] tens, String hundred, String thousand, String million) {
        List<String> words = new ArrayList<>();
        scale(words, turkic((int) (number / 1_000_000), units, tens, hundred), million);
        scale(words, turkic((int) (number / 1000 % 1000), units, tens, hundred), thousand);
        words.add(turkic((int) (number % 1000), units, tens, hundred));
        return String.join(" ", words).strip();
    }

    private static String turkic(int number, String[] units, String[] tens, String hundred) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            words.add(units[number / 100 - 1] + " " + hundred);
        }
        if (number / 10 % 10 > 0) {
            words.add(tens[number / 10 % 10 - 1]);
        }
        if (number % 10 > 0) {
            words.add(units[number % 10 - 1]);
        }
        return String.join(" ", words);
    }
}
