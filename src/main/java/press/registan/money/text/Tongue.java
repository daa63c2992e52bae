package press.registan.money.text;

import press.registan.kernel.Language;

/** Which language a place in a text is in, told by the letters around it that others do not have. */
final class Tongue {

    private static final int REACH = 120;
    private static final String KAZAKH = "әұі";
    private static final String UZBEK = "ў";
    private static final String TAJIK = "ӣӯҷ";
    private static final String KYRGYZ = "ңөү";
    /** Letters of Kazakh, Uzbek and Tajik alike. */
    private static final String SHARED = "қғҳ";

    private static final String TURKMEN = "ýňžäşöüç";

    private Tongue() {}

    static Language at(char[] text, int place) {
        int from = begin(text, place);
        int to = end(text, place);
        int latin = 0;
        int cyrillic = 0;
        int kazakh = 0;
        int uzbek = 0;
        int tajik = 0;
        int kyrgyz = 0;
        int turkmen = 0;
        int apostrophes = 0;
        int shared = 0;
        for (int i = from; i < to; i++) {
            char letter = Letters.fold(text[i]);
            if (letter == 0) {
                apostrophes += isUzbek(text, i) ? 1 : 0;
            } else if (letter < 0x250) {
                latin++;
                turkmen += letter > 'z' && TURKMEN.indexOf(letter) >= 0 ? 1 : 0;
            } else if (letter >= 0x400 && letter < 0x530) {
                cyrillic++;
                if (letter > 'я') {
                    kazakh += KAZAKH.indexOf(letter) >= 0 ? 1 : 0;
                    uzbek += UZBEK.indexOf(letter) >= 0 ? 1 : 0;
                    tajik += TAJIK.indexOf(letter) >= 0 ? 1 : 0;
                    kyrgyz += KYRGYZ.indexOf(letter) >= 0 ? 1 : 0;
                    shared += SHARED.indexOf(letter) >= 0 ? 1 : 0;
                }
            }
        }
        if (latin >= cyrillic) {
            return latin(apostrophes, turkmen);
        }
        return cyrillic(kazakh, uzbek, tajik, kyrgyz, shared);
    }

    /** Another paragraph may be in another language. */
    private static int begin(char[] text, int place) {
        int at = place;
        while (at > 0 && place - at < REACH && !(text[at - 1] == '\n' && at > 1 && text[at - 2] == '\n')) {
            at--;
        }
        return at;
    }

    private static int end(char[] text, int place) {
        int at = place;
        while (at < text.length && at - place < REACH && !(text[at] == '\n' && at > 0 && text[at - 1] == '\n')) {
            at++;
        }
        return at;
    }

    private static Language latin(int apostrophes, int turkmen) {
        if (apostrophes > 0 && apostrophes >= turkmen) {
            return Language.UZ;
        }
        return turkmen > 1 ? Language.TK : Language.EN;
    }

    private static Language cyrillic(int kazakh, int uzbek, int tajik, int kyrgyz, int shared) {
        if (tajik > 0 && tajik >= uzbek) {
            return Language.TG;
        }
        if (uzbek > 0) {
            return Language.UZ;
        }
        if (kazakh + kyrgyz > 0) {
            return kazakh + shared > 0 ? Language.KK : Language.KY;
        }
        return shared > 0 ? Language.TG : Language.RU;
    }

    /** The apostrophe of oʻ and gʻ, which no other language of these writes before a consonant. */
    private static boolean isUzbek(char[] text, int at) {
        if (!Letters.isApostrophe(text[at]) || at == 0 || at + 1 >= text.length) {
            return false;
        }
        char before = Letters.fold(text[at - 1]);
        char after = Letters.fold(text[at + 1]);
        return (before == 'o' || before == 'g') && after != 0 && after != 's' && after != 'c';
    }

    /** Whether its fractions begin with a comma. */
    static boolean hasDecimalComma(Language language) {
        return language != Language.EN;
    }
}
