package press.registan.search;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How good one answer is, by what was judged: the measures that the field compares engines by. */
record Measured(double ndcg, double precision, double average, double recall) {

    private static final int FIRST_PAGE = 10;
    private static final int FIRST_HUNDRED = 100;
    private static final int ROUNDS = 10_000;

    /** @param found the best first */
    static Measured of(List<String> found, Map<String, Integer> judged) {
        double gain = 0;
        double precisions = 0;
        int onFirstPage = 0;
        int inHundred = 0;
        int relevant = 0;
        for (int i = 0; i < found.size(); i++) {
            int how = judged.getOrDefault(found.get(i), 0);
            if (how > 0) {
                relevant++;
                precisions += (double) relevant / (i + 1);
                inHundred += i < FIRST_HUNDRED ? 1 : 0;
                if (i < FIRST_PAGE) {
                    onFirstPage++;
                    gain += discounted(how, i);
                }
            }
        }
        return new Measured(
                gain / ideal(judged),
                (double) onFirstPage / FIRST_PAGE,
                precisions / judged.size(),
                (double) inHundred / judged.size());
    }

    private static double ideal(Map<String, Integer> judged) {
        List<Integer> best = judged.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(FIRST_PAGE)
                .toList();
        double gain = 0;
        for (int i = 0; i < best.size(); i++) {
            gain += discounted(best.get(i), i);
        }
        return gain;
    }

    private static double discounted(int how, int place) {
        return how / (Math.log(place + 2) / Math.log(2));
    }

    static double mean(List<Measured> all, ToDoubleFunction<Measured> measure) {
        return all.stream().mapToDouble(measure).average().orElse(0);
    }

    /**
     * How likely two engines that are equally good would differ as much on these questions: of ten thousand coin tosses for
     * each question's pair, the part that sets the means at least so far apart. The coin falls the same every time.
     */
    static double chance(List<Measured> one, List<Measured> other) {
        double[] differences = new double[one.size()];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = one.get(i).ndcg() - other.get(i).ndcg();
            sum += differences[i];
        }
        Random coin = new Random(1);
        int asFar = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double tossed = 0;
            for (double difference : differences) {
                tossed += coin.nextBoolean() ? difference : -difference;
            }
            asFar += Math.abs(tossed) >= Math.abs(sum) - 1e-12 ? 1 : 0;
        }
        return (asFar + 1.0) / (ROUNDS + 1.0);
    }
}
