package press.registan.money.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * One written form and all that it can be: one spelling may be a number, money and a place at once. Filled while the
 * lexicon is read, and never changed after.
 */
final class Word {

    /** What makes several words one: what follows the first, and what they are together. */
    record Longer(String rest, Word whole) {}

    private static final long NUMBERS = bits(Kind::isNumber);
    private static final long BEGINNINGS = bits(Kind::begins);

    final String form;
    final List<Longer> longer = new ArrayList<>(0);
    /** A bit for each kind, and one for each mark: the finder asks for them at every word of a text. */
    private long kinds;

    private long marks;
    private final Set<Language> languages = EnumSet.noneOf(Language.class);
    private BigDecimal value = BigDecimal.ONE;
    private @Nullable Money money;
    private @Nullable Money coin;
    private @Nullable String land;

    Word(String form) {
        this.form = form;
    }

    /** Whether an amount may begin with it. */
    boolean begins() {
        return (kinds & BEGINNINGS) != 0;
    }

    boolean is(Kind kind) {
        return (kinds & bit(kind)) != 0;
    }

    boolean has(Mark mark) {
        return (marks & bit(mark)) != 0;
    }

    /** The languages in which it is a number or a small word between numbers. */
    Set<Language> languages() {
        return languages;
    }

    /** What it counts as a number. */
    BigDecimal value() {
        return value;
    }

    /** The money that it names in whole units; null if it names none. */
    @Nullable Money money() {
        return money;
    }

    /** The money of which it names the hundredth; null if it names none. */
    @Nullable Money coin() {
        return coin;
    }

    /** The country that it names, or that something is of; null if it is no place. */
    @Nullable String land() {
        return land;
    }

    void count(Kind kind, BigDecimal value, Set<Language> languages, Set<Mark> marks) {
        if ((kinds & NUMBERS) == 0) {
            this.value = value;
        }
        this.languages.addAll(languages);
        stand(kind);
        mark(marks);
    }

    void pay(Money named) {
        stand(named.kind());
        if (named.has(Mark.ABBR)) {
            mark(Set.of(Mark.ABBR));
        }
        if (named.kind() == Kind.COIN) {
            coin = coin == null ? named : coin.and(named);
        } else {
            money = money == null ? named : money.and(named);
        }
    }

    void lie(Kind kind, String country, Set<Mark> marks) {
        stand(kind);
        mark(marks);
        if (land == null) {
            land = country;
        }
    }

    void stand(Kind kind) {
        kinds |= bit(kind);
    }

    private void mark(Set<Mark> more) {
        more.forEach(mark -> marks |= bit(mark));
    }

    @SuppressWarnings("EnumOrdinal") // as EnumSet does inside, which costs a call at every word
    private static long bit(Enum<?> one) {
        return 1L << one.ordinal();
    }

    private static long bits(Predicate<Kind> which) {
        return Arrays.stream(Kind.values()).filter(which).mapToLong(Word::bit).reduce(0, (one, other) -> one | other);
    }

    @Override
    public String toString() {
        return form;
    }
}
