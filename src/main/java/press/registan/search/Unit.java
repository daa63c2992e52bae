package press.registan.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that has to be found.
 *
 * @param stop whether it says so little that it is looked for only where there is nothing else
 * @param commons its words in the common script
 */
record Unit(Clause clause, boolean stop, List<String> commons) {

    Unit {
        commons = List.copyOf(commons);
    }

    /** As what it may be found. */
    List<Clause> ways() {
        return clause instanceof Clause.AtLeast(int least, List<Clause> of) && least == 1 ? of : List.of(clause);
    }

    Unit instead(Clause way, Clause other) {
        List<Clause> ways = new ArrayList<>(ways());
        ways.replaceAll(each -> each.equals(way) ? other : each);
        return new Unit(new Clause.AtLeast(1, ways), stop, commons);
    }

    /** The same, to be found in any case. */
    Unit needed() {
        return new Unit(clause, false, commons);
    }

    /** All of these; of none, nothing is found. */
    static Clause all(List<Unit> units) {
        return units.isEmpty()
                ? nothing()
                : new Clause.AllOf(units.stream().map(Unit::clause).toList());
    }

    /** Any of these; of none, nothing is found. */
    static Clause any(List<Clause> ways) {
        return ways.isEmpty() ? nothing() : new Clause.AtLeast(1, ways);
    }

    private static Clause nothing() {
        return new Clause.Without(new Clause.Everything(), new Clause.Everything());
    }
}
