package press.registan.money.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.money.Currency;

/**
 * Settles which country's money an ambiguous word means: by its own adjective, by the country named nearest in the text, by
 * the story's places, by the publication's country, by the language, and else what the word plainly means. Where the story
 * has places, they say more than a country that only another paragraph names.
 */
final class Settlement {

    /** So many names of other countries are passed over on either side. */
    private static final int MOST_LOOKED_AT = 24;

    private static final int MOST_IN_SENTENCE = 8;
    private static final int SENTENCE = 240;
    private static final int NEAR = 400;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> REGION = Set.of("KZ", "KG", "UZ", "TJ", "TM");
    private static final String DOTS = ".!?";

    private final Tokens tokens;
    private final Whereabouts whereabouts;

    /** The tokens that name a place, in their order. */
    private int @Nullable [] places;

    /** Where the paragraphs end, but for the last. */
    private int @Nullable [] breaks;

    /** The countries that are named in one stretch. */
    private Set<String> named = Set.of();

    private int namedIn = -1;

    Settlement(Tokens tokens, Whereabouts whereabouts) {
        this.tokens = tokens;
        this.whereabouts = whereabouts;
    }

    /** Sought when they are first asked for: most texts ask for none. */
    private int[] places() {
        int[] known = places;
        if (known == null) {
            int[] all = new int[tokens.size()];
            int size = 0;
            for (int token = 0; token < tokens.size(); token++) {
                if (isPlace(token)) {
                    all[size++] = token;
                }
            }
            known = Arrays.copyOf(all, size);
            places = known;
        }
        return known;
    }

    private boolean isPlace(int token) {
        Word word = tokens.word(token);
        return word != null && word.land() != null && isWritten(word, token);
    }

    private boolean isWritten(Word word, int token) {
        if (word.has(Mark.CAPS)) {
            return tokens.isCapitals(token);
        }
        return !word.has(Mark.CAPITAL) || tokens.isCapitalised(token);
    }

    /** The currency that is meant there; null if the word needs a country and none is told. */
    @Nullable Currency currency(Tender tender, int place) {
        Money money = tender.money();
        Currency plain = money.currencies().getFirst();
        if (tender.country() != null) {
            return of(money, tender.country()).orElse(plain);
        }
        if (!money.isAmbiguous()) {
            return plain;
        }
        return byText(money, place)
                .or(() -> byPlaces(money))
                .or(() -> Optional.ofNullable(whereabouts.publication()).flatMap(country -> of(money, country)))
                .or(() -> byLanguage(money, place))
                .orElse(money.has(Mark.OPEN) ? null : plain);
    }

    private static Optional<Currency> of(Money money, String country) {
        int which = country.isEmpty() ? -1 : money.of(country);
        return which < 0 ? Optional.empty() : Optional.of(money.currencies().get(which));
    }

    private Optional<Currency> byText(Money money, int place) {
        if (money.has(Mark.DISTANT)) {
            return money.kind() == Kind.SIGN ? Optional.empty() : bySentence(money, place);
        }
        Optional<Currency> nearest = nearest(money, place, Integer.MAX_VALUE);
        Currency plain = money.currencies().getFirst();
        boolean overruled = money.has(Mark.LOCAL)
                && nearest.isPresent()
                && plain.country().filter(named(place)::contains).isPresent();
        return overruled ? Optional.of(plain) : nearest;
    }

    /** The countries that are named in the same stretch. */
    private Set<String> named(int place) {
        int stretch = stretch(place);
        if (stretch != namedIn) {
            named = new HashSet<>();
            namedIn = stretch;
            int[] all = places();
            int middle = firstAfter(all, place);
            for (int i = middle; i < all.length && stretch(tokens.start(all[i])) == stretch; i++) {
                name(all[i]);
            }
            for (int i = middle - 1; i >= 0 && stretch(tokens.start(all[i])) == stretch; i--) {
                name(all[i]);
            }
        }
        return named;
    }

    private void name(int token) {
        Word word = tokens.word(token);
        if (word != null && word.land() != null) {
            named.add(word.land());
        }
    }

    /** The stretch of text in which a country says whose money is meant there: a paragraph, or the whole text without places. */
    private int stretch(int place) {
        if (whereabouts.places().isEmpty()) {
            return 0;
        }
        int found = Arrays.binarySearch(breaks(), place);
        return found < 0 ? -found - 1 : found;
    }

    private int[] breaks() {
        int[] known = breaks;
        if (known == null) {
            char[] text = tokens.text;
            known = IntStream.range(1, text.length)
                    .filter(at -> text[at] == '\n' && text[at - 1] == '\n')
                    .toArray();
            breaks = known;
        }
        return known;
    }

    /** The money of the only country in which the sentence is set; where it crosses a border, it pays in what it always does. */
    private Optional<Currency> bySentence(Money money, int place) {
        int[] all = places();
        int middle = firstAfter(all, place);
        String only = "";
        for (int i = Math.max(0, middle - MOST_IN_SENTENCE); i < Math.min(all.length, middle + MOST_IN_SENTENCE); i++) {
            Word word = tokens.word(all[i]);
            String land = word == null || !word.is(Kind.LAND) ? null : word.land();
            int start = tokens.start(all[i]);
            boolean near =
                    Math.abs(start - place) <= SENTENCE && !isParted(Math.min(start, place), Math.max(start, place));
            if (land != null && near) {
                if (!only.isEmpty() && !only.equals(land)) {
                    return Optional.empty();
                }
                only = land;
            }
        }
        return of(money, only);
    }

    /** The money of the country that is named nearest; what is named before counts as nearer than what comes after. */
    private Optional<Currency> nearest(Money money, int place, int reach) {
        int[] all = places();
        int middle = firstAfter(all, place);
        int best = -1;
        long bestDistance = Long.MAX_VALUE;
        int from = Math.max(0, middle - MOST_LOOKED_AT);
        int to = Math.min(all.length, middle + MOST_LOOKED_AT);
        for (int i = from; i < to; i++) {
            Word word = tokens.word(all[i]);
            String land = word == null ? null : word.land();
            int start = tokens.start(all[i]);
            long distance = start < place ? place - (long) start : 2L * (start - place);
            boolean nearer = distance < bestDistance && distance <= reach && stretch(start) == stretch(place);
            int meant = land != null && nearer ? money.of(land) : -1;
            if (meant >= 0) {
                best = meant;
                bestDistance = distance;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(money.currencies().get(best));
    }

    private int firstAfter(int[] all, int place) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.start(all[middle]) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a sentence ends between the two. */
    boolean isParted(int from, int to) {
        char[] text = tokens.text;
        for (int i = from; i + 1 < to; i++) {
            if (text[i] == '\n' || (DOTS.indexOf(text[i]) >= 0 && Letters.isSpace(text[i + 1]) && isCapital(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapital(int at) {
        return at < tokens.text.length && Character.isUpperCase(tokens.text[at]);
    }

    /** The story's places; a dollar is another country's only where no other country is the story's. */
    private Optional<Currency> byPlaces(Money money) {
        if (money.has(Mark.DISTANT)
                && whereabouts.places().stream()
                        .anyMatch(country -> of(money, country).isEmpty())) {
            return Optional.empty();
        }
        return whereabouts.places().stream()
                .flatMap(country -> of(money, country).stream())
                .findFirst();
    }

    private Optional<Currency> byLanguage(Money money, int place) {
        if (Collections.disjoint(money.countries(), REGION)) {
            return Optional.empty();
        }
        String country = switch (Tongue.at(tokens.text, place)) {
            case KK -> "KZ";
            case KY -> "KG";
            case UZ -> "UZ";
            case TG -> "TJ";
            case TK -> "TM";
            case RU, EN -> "";
        };
        return of(money, country);
    }

    /** Whether the country of this money is told by the text around, the story's places or the publication. */
    boolean isNear(Tender tender, int place) {
        Money money = tender.money();
        return tender.country() != null
                || nearest(money, place, NEAR).isPresent()
                || byPlaces(money).isPresent()
                || Optional.ofNullable(whereabouts.publication())
                        .flatMap(country -> of(money, country))
                        .isPresent();
    }

    /** Whether the text there is in one of these languages. */
    boolean isIn(Set<Language> languages, int place) {
        return languages.contains(Tongue.at(tokens.text, place));
    }

    /** The currency that both the whole and its coin can be of. */
    @Nullable Currency common(Money whole, Money coin) {
        return whole.currencies().stream()
                .filter(coin.currencies()::contains)
                .findFirst()
                .orElse(null);
    }

    /** A word that is money of one country and a coin of another: fifty tenge are half a manat in Turkmenistan. */
    Tender coined(Tender tender, Numeral numeral) {
        Money money = tender.word().money();
        Money coin = tender.word().coin();
        if (money == null
                || coin == null
                || tender.isCoin()
                || numeral.isScaled()
                || numeral.value(true).compareTo(HUNDRED) >= 0) {
            return tender;
        }
        Currency whole = money.currencies().getFirst();
        Currency part = coin.currencies().getFirst();
        Money either = new Money(Kind.NAME, List.of(whole, part), money.languages(), Set.of(), Money.Form.ANY);
        Tender open = new Tender(
                tender.word(), either, tender.country(), tender.token(), tender.start(), tender.end(), tender.next());
        boolean coins = Objects.equals(currency(open, tender.start()), part);
        return coins
                ? new Tender(
                        tender.word(),
                        coin,
                        tender.country(),
                        tender.token(),
                        tender.start(),
                        tender.end(),
                        tender.next())
                : tender;
    }

    /** What the number says, its marks read by the custom of the language around. */
    BigDecimal value(Side side, Tender tender) {
        Numeral numeral = side.numeral();
        Figure figure = numeral.figure;
        if (figure == null || !figure.open()) {
            return numeral.value(false);
        }
        boolean comma = Tongue.hasDecimalComma(tongue(tender.money(), side.start()));
        if (comma && side.before() != null && !numeral.isScaled()) {
            return numeral.value(true);
        }
        return numeral.value(
                figure.groups(comma, numeral.isScaled(), tender.money().form() == Money.Form.MANY));
    }

    /** The language of the phrase: that of the currency's word if it is of one only, else of the text around. */
    private Language tongue(Money money, int place) {
        boolean sign = money.kind() != Kind.NAME && money.kind() != Kind.COIN && money.kind() != Kind.ADJECTIVE;
        return money.languages().size() == 1 && !sign
                ? money.languages().iterator().next()
                : Tongue.at(tokens.text, place);
    }
}
