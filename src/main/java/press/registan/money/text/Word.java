package press.registan.money.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * One written form and all that it can be: one spelling may be a number, money and a place at once. Filled while the
 * lexicon is read, and never changed after.
 */
final class Word {

    /** What makes several words one: what follows the first, and what they are together. */
    record Longer(String rest, Word whole) {}

    final String form;
    final List<Longer> longer = new ArrayList<>(0);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final Set<Language> languages = EnumSet.noneOf(Language.class);
    private BigDecimal value = BigDecimal.ONE;
    private @Nullable Money money;
    private @Nullable Money coin;
    private @Nullable String land;

    Word(String form) {
        this.form = form;
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
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
        if (kinds.stream().noneMatch(Kind::isNumber)) {
            this.value = value;
        }
        kinds.add(kind);
        this.languages.addAll(languages);
        this.marks.addAll(marks);
    }

    void pay(Money named) {
        kinds.add(named.kind());
        if (named.has(Mark.ABBR)) {
            marks.add(Mark.ABBR);
        }
        if (named.kind() == Kind.COIN) {
            coin = coin == null ? named : coin.and(named);
        } else {
            money = money == null ? named : money.and(named);
        }
    }

    void lie(Kind kind, String country, Set<Mark> marks) {
        kinds.add(kind);
        this.marks.addAll(marks);
        if (land == null) {
            land = country;
        }
    }

    void stand(Kind kind) {
        kinds.add(kind);
    }

    @Override
    public String toString() {
        return form + kinds;
    }
}
