import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import press.registan.search.text.CommonScript;

/**
 * How often a name that is asked in one spelling finds the one that is printed in another: {@code java Names.java pairs.tsv…},
 * a pair a line: asked, printed, and what to count it under. All that is printed in a file lies in one heap, and a name counts
 * as found if it is among the first ten: those of the same form first, then those of a form that the question is asked in too,
 * and, where it is not among these, those within one or two letters. Of a name of several words all must be found.
 */
class Names {

    private static final int FIRST = 10;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘ʻʼ`´]+");

    private record Pair(String asked, String printed, String group) {}

    private final List<String> printed;
    private final Map<String, Set<Integer>> byForm = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> known = new HashMap<>();

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            List<Pair> pairs = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] parts = line.split("\t");
                if (parts.length >= 2) {
                    pairs.add(new Pair(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
                }
            }
            new Names(pairs).count(file, pairs);
        }
    }

    private Names(List<Pair> pairs) {
        printed = List.copyOf(new LinkedHashSet<>(pairs.stream().map(Pair::printed).toList()));
        for (int i = 0; i < printed.size(); i++) {
            for (String word : words(printed.get(i))) {
                byForm.computeIfAbsent(CommonScript.of(word), form -> new LinkedHashSet<>()).add(i);
            }
        }
    }

    private void count(String file, List<Pair> pairs) {
        Map<String, int[]> groups = new TreeMap<>();
        for (Pair pair : pairs) {
            int rung = rung(pair);
            for (String group : Set.of(pair.group(), "all of it")) {
                groups.computeIfAbsent(group, name -> new int[4])[rung]++;
            }
        }
        System.out.printf("%s: %,d names%n%-32s %7s %10s %10s %10s%n", file, printed.size(), "in the first ten, %", "of", "one form", "+ asked", "+ edits");
        groups.forEach((group, found) -> {
            int all = found[0] + found[1] + found[2] + found[3];
            System.out.printf("%-32s %,7d %10.1f %10.1f %10.1f%n", group, all, 100.0 * found[0] / all,
                    100.0 * (found[0] + found[1]) / all, 100.0 * (all - found[3]) / all);
        });
    }

    /** 0 by the form alone, 1 by another that it is asked in, 2 by letters that differ, 3 not at all. */
    private int rung(Pair pair) {
        for (int edits = 0; edits <= 2; edits += 2) {
            Map<Integer, Integer> far = null;
            for (String word : words(pair.asked())) {
                Map<Integer, Integer> these = distances(word, edits);
                if (far == null) {
                    far = new LinkedHashMap<>(these);
                } else {
                    far.keySet().retainAll(these.keySet());
                    far.replaceAll((name, distance) -> distance + these.get(name));
                }
            }
            int words = words(pair.asked()).size();
            List<Map.Entry<Integer, Integer>> nearest = far == null ? List.of() : far.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(
                            name -> Math.abs(words(printed.get(name.getKey())).size() - words)))
                    .limit(FIRST).toList();
            for (Map.Entry<Integer, Integer> name : nearest) {
                if (printed.get(name.getKey()).equals(pair.printed())) {
                    return edits > 0 ? 2 : name.getValue() > 0 ? 1 : 0;
                }
            }
        }
        return 3;
    }

    private Map<Integer, Integer> distances(String word, int edits) {
        return known.computeIfAbsent(word + edits, key -> {
            Map<Integer, Integer> far = new LinkedHashMap<>();
            List<String> asked = CommonScript.asked(word);
            for (int i = 0; i < asked.size(); i++) {
                for (int name : byForm.getOrDefault(asked.get(i), Set.of())) {
                    far.merge(name, i, Math::min);
                }
            }
            String form = asked.getFirst();
            int most = form.length() < 4 ? 0 : form.length() < 7 ? Math.min(edits, 1) : edits;
            byForm.forEach((other, names) -> {
                if (most > 0 && Math.abs(other.length() - form.length()) <= most) {
                    int distance = edits(form, other);
                    if (distance <= most) {
                        names.forEach(name -> far.merge(name, CommonScript.MOST * 2 * distance, Math::min));
                    }
                }
            });
            return far;
        });
    }

    /** Letters put in, left out, changed, or changed with their neighbour. */
    private static int edits(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                least[i][j] = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(word -> word.group()).filter(word -> !CommonScript.of(word).isEmpty()).toList();
    }
}
