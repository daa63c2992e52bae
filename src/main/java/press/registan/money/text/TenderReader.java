package press.registan.money.text;

import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/** Reads a currency where it stands before or behind a number. */
final class TenderReader {

    /** “South Korean won”, “new US dollars”: no more than two words stand between a number and its currency. */
    private static final int MOST_FOLK = 2;

    private static final int LONGEST_ACRONYM = 4;

    private final Tokens tokens;

    TenderReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The sign, code or abbreviation that stands there for the number behind it; null if none does. */
    @Nullable Tender before(int token) {
        Word word = tokens.word(token);
        if (word == null) {
            return null;
        }
        if (word.is(Kind.LAND) && tokens.gap(tokens.end(token), token + 1) == Gap.SPACE) {
            return ofCountry(word, token);
        }
        Money money = word.money();
        if (money == null || !isBefore(money, token)) {
            return null;
        }
        return new Tender(word, money, null, token, tokens.start(token), tokens.end(token), token + 1);
    }

    /** “US $5,700”, with a space. */
    private @Nullable Tender ofCountry(Word country, int token) {
        Word sign = tokens.word(token + 1);
        Money money = sign == null ? null : sign.money();
        if (sign == null
                || money == null
                || money.kind() != Kind.SIGN
                || !money.isAmbiguous()
                || !tokens.isCapitals(token)) {
            return null;
        }
        return new Tender(
                sign, money, country.land(), token + 1, tokens.start(token), tokens.end(token + 1), token + 2);
    }

    private boolean isBefore(Money money, int token) {
        boolean free = isFree(tokens.start(token));
        return switch (money.kind()) {
            case SIGN -> free;
            case CODE -> free && tokens.isCapitals(token);
            case BEFORE -> free && (money.has(Mark.CAPS) ? tokens.isCapitals(token) : tokens.isCapitalised(token));
            default -> false;
        };
    }

    /** Whether nothing is written right before it that it would be a part of. */
    private boolean isFree(int start) {
        if (start == 0) {
            return true;
        }
        char before = tokens.text[start - 1];
        return !(Letters.fold(before) != 0
                || Letters.isDigit(before)
                || Letters.isSign(before)
                || before == '/'
                || before == '\\'
                || before == '_'
                || before == '#'
                || before == '@');
    }

    /** The currency behind a number that ends there; null if there is none. */
    @Nullable Tender behind(Numeral numeral) {
        int token = numeral.next;
        Gap gap = tokens.gap(numeral.end, token);
        if (!joins(gap, numeral) || (gap == Gap.STOP && beginsSentence(token))) {
            return null;
        }
        int start = token;
        String country = null;
        while (token - start < MOST_FOLK && isPlaceBefore(token)) {
            Word place = tokens.word(token);
            country = place == null ? null : place.land();
            token++;
        }
        Word word = tokens.word(token);
        Money money = word == null ? null : named(word, token, gap);
        if (word == null || money == null || (country != null && !takes(money, country))) {
            return null;
        }
        return qualified(word, money, country, token, tokens.start(start));
    }

    /** “$1 млрд. Доллар растет”. */
    private boolean beginsSentence(int token) {
        return tokens.isCapitalised(token) && !tokens.isCapitals(token);
    }

    private static boolean joins(Gap gap, Numeral numeral) {
        return switch (gap) {
            case NONE, SPACE, HYPHEN -> true;
            case STOP -> numeral.abbreviated;
            case DASH, SPACED_DASH, LONG_DASH, SLASH, COMMA, OTHER -> false;
        };
    }

    private boolean isPlaceBefore(int token) {
        Word place = tokens.word(token);
        Gap behind = token < tokens.size() ? tokens.gap(tokens.end(token), token + 1) : Gap.OTHER;
        return place != null && place.land() != null && (behind == Gap.SPACE || behind == Gap.HYPHEN);
    }

    private @Nullable Money named(Word word, int token, Gap gap) {
        Money money = word.money();
        if (money == null) {
            money = word.coin();
        }
        if (money == null) {
            return null;
        }
        boolean behind = switch (money.kind()) {
            case NAME, COIN -> !money.has(Mark.CAPS) || tokens.isCapitals(token);
            case ADJECTIVE -> gap == Gap.HYPHEN;
            case SIGN -> !beginsNext(token);
            case CODE -> tokens.isCapitals(token) ? !beginsNext(token) : money.has(Mark.LOW) && tokens.isSmall(token);
            default -> false;
        };
        return behind ? money : null;
    }

    /** Whether a sign or code belongs to the figure behind it: “in 2020 $5 million”. */
    private boolean beginsNext(int token) {
        if (!tokens.isFigure(token + 1)) {
            return false;
        }
        Gap after = tokens.before(token + 1);
        Gap before = tokens.before(token);
        return (after == Gap.NONE && before != Gap.NONE) || (after == Gap.SPACE && before == Gap.SPACE);
    }

    /** With the country behind it: долларов США, доллари ИМА, сомонии тоҷикӣ. */
    private Tender qualified(Word word, Money money, @Nullable String country, int token, int start) {
        int next = token + 1;
        Word place = tokens.word(next);
        if (country == null
                && place != null
                && place.land() != null
                && (tokens.before(next) == Gap.SPACE || (tokens.before(next) == Gap.STOP && money.has(Mark.ABBR)))
                && takes(money, place.land())
                && (isAcronym(next) || isGenitive(place) || isEzafe(word, money, next, place))) {
            return new Tender(word, money, place.land(), token, start, tokens.end(next), next + 1);
        }
        return new Tender(word, money, country, token, start, tokens.end(token), next);
    }

    private boolean isAcronym(int token) {
        return tokens.end(token) - tokens.start(token) <= LONGEST_ACRONYM && tokens.isCapitals(token);
    }

    /** In Tajik the adjective or the country stands behind, and what it is of ends with и: рубли русӣ, рубли Русия. */
    private boolean isEzafe(Word word, Money money, int token, Word place) {
        return money.languages().contains(Language.TG)
                && word.form.endsWith("и")
                && (place.is(Kind.FOLK) || Tongue.at(tokens.text, tokens.start(token)) == Language.TG);
    }

    private static boolean isGenitive(Word place) {
        return place.form.equals("соединенных штатов");
    }

    static boolean takes(Money money, String country) {
        return money.of(country) >= 0;
    }
}
