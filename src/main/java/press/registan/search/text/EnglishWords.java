package press.registan.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The library's stemmer for English, which follows rules, with what has none: “said” is “say”, and “labour” is “labor”. All of
 * it stands in {@code search/irregular.en.txt}.
 */
final class EnglishWords implements Stemmer {

    /** What can stand behind -is- or -iz-. */
    private static final List<String> BEHIND =
            List.of("e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational");

    /** What stands before -is- where it is the end of no verb in -ize: raise, wise, revise. */
    private static final String NOT_BEFORE = "aeiouwv";

    /** In shorter words it belongs to the word: rise, prise, crises. */
    private static final int SHORTEST = 4;

    /** The stem that is looked for instead of another. */
    private final Map<String, String> one = new HashMap<>();

    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> spelt = new HashMap<>();
    private final Set<String> remaining = new HashSet<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    EnglishWords() {
        SearchFiles.lines(SearchFiles.IRREGULAR).forEach(this::read);
    }

    private void read(String line) {
        String[] field = line.split("\\|", -1);
        String said = field[1].strip();
        switch (field[0].strip()) {
            case "one" -> bringTogether(words(said));
            case "men" ->
                words(said).forEach(kind -> {
                    bringTogether(List.of(kind + "man", kind + "men"));
                    bringTogether(List.of(kind + "woman", kind + "women"));
                });
            case "begins" -> pairs(said).forEach(pair -> begins(pair.getFirst(), pair.getLast()));
            case "spelt" ->
                pairs(said).forEach(pair -> {
                    spelt.put(pair.getFirst(), pair.getLast());
                    spelt.put(pair.getFirst() + "s", pair.getLast() + "s");
                });
            case "remains" -> remaining.addAll(words(said));
            default -> throw new IllegalStateException("English words are not " + field[0]);
        }
    }

    private static List<String> words(String said) {
        return Arrays.asList(said.split("\\s+"));
    }

    private static List<List<String>> pairs(String said) {
        return Arrays.stream(said.split(","))
                .map(String::strip)
                .map(EnglishWords::words)
                .toList();
    }

    private void begins(String british, String american) {
        beginnings.put(british, american);
        shortest = Math.min(shortest, british.length());
        longest = Math.max(longest, british.length());
    }

    private void bringTogether(List<String> forms) {
        String stem = byRule(forms.getFirst());
        forms.stream()
                .map(EnglishWords::byRule)
                .filter(other -> !other.equals(stem))
                .forEach(other -> one.put(other, stem));
    }

    @Override
    public String stem(String word) {
        String stem = byRule(american(word));
        return one.getOrDefault(stem, stem);
    }

    private String american(String word) {
        String other = spelt.get(word);
        if (other != null) {
            return other;
        }
        for (int length = Math.min(longest, word.length()); length >= shortest; length--) {
            String beginning = beginnings.get(word.substring(0, length));
            if (beginning != null) {
                return beginning + word.substring(length);
            }
        }
        return withZ(word);
    }

    private String withZ(String word) {
        for (String behind : BEHIND) {
            int before = word.length() - behind.length() - 2;
            if (before >= SHORTEST && word.startsWith("is", before) && word.endsWith(behind)) {
                String beginning = word.substring(0, before);
                boolean remains = NOT_BEFORE.indexOf(word.charAt(before - 1)) >= 0 || remaining.contains(beginning);
                return remains ? word : beginning + "iz" + behind;
            }
        }
        return word;
    }

    private static String byRule(String word) {
        SnowballStemmer snowball = new EnglishStemmer();
        snowball.setCurrent(word);
        snowball.stem();
        String stem = snowball.getCurrent();
        return stem.isEmpty() ? word : stem;
    }
}
