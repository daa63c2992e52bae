package press.registan.search.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Stands in for the real one. */
public final class CommonScript {

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёқғңүұөәіҳһҷӣӯў";
    private static final String[] LATIN =
            "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh  y  e yu ya e k g n u u o a i kh kh j i u u"
                    .split(" ");

    private CommonScript() {}

    public static String of(String word) {
        StringBuilder common = new StringBuilder();
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            String plain = at >= 0
                    ? LATIN[at]
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
            for (char one : plain.toCharArray()) {
                if ((one >= 'a' && one <= 'z') || (one >= '0' && one <= '9')) {
                    common.append(one);
                }
            }
        }
        return common.toString();
    }

    public static List<String> asked(String word) {
        return List.of(of(word));
    }
}
