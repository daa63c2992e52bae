package press.registan.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that a publication can be written and read in. */
public enum Language {
    EN("en", "English"),
    RU("ru", "Русский"),
    KK("kk", "Қазақша"),
    KY("ky", "Кыргызча"),
    UZ("uz", "Oʻzbekcha"),
    TG("tg", "Тоҷикӣ"),
    TK("tk", "Türkmençe");

    private final String code;
    private final String endonym;
    private final Locale locale;

    Language(String code, String endonym) {
        this.code = code;
        this.endonym = endonym;
        this.locale = Locale.of(code);
    }

    /** The ISO 639-1 code, as in addresses, files and the {@code lang} attribute. */
    public String code() {
        return code;
    }

    /** The language's name in itself, as a reader looks for it. */
    public String endonym() {
        return endonym;
    }

    public Locale locale() {
        return locale;
    }

    /** The language with this code, in exactly this spelling. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
