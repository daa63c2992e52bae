package press.registan.search.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import press.registan.kernel.Language;

/** What tells one way to analyse from another. */
final class Recipe {

    /** Counted by hand: one more whenever a class of this package makes another token of any text. */
    private static final int VERSION = 3;

    /** Eight bytes tell a few hundred recipes apart. */
    private static final int LENGTH = 16;

    /** Words that show what the libraries below us make of them; one language is enough, and the others need not wake. */
    private static final String SAMPLE =
            "Generously relations running skies Côte d’Ivoire Straße İstanbul красивейшими вооружённых Бекетаева ﬁnance № 5 1,234.5";

    static final String SIGN = sign();

    private Recipe() {}

    private static String sign() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) VERSION);
            digest.update((byte) CommonScript.EDITION);
            digest.update(SearchFiles.bytes(SearchFiles.COMMON_SCRIPT));
            digest.update(SearchFiles.bytes(SearchFiles.SPELLING));
            digest.update(SearchFiles.bytes(SearchFiles.ACRONYMS));
            digest.update(SearchFiles.bytes(SearchFiles.IRREGULAR));
            for (Language language : Language.values()) {
                digest.update(SearchFiles.bytes(SearchFiles.stopWords(language)));
                if (language != Language.EN) {
                    digest.update(SearchFiles.bytes(SearchFiles.endings(language)));
                }
            }
            String sample = Analysis.in(Language.EN).words(SAMPLE).toString();
            digest.update(sample.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
