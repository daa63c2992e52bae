package press.registan.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import press.registan.kernel.Language;

/** Words with their forms, and words that only look alike, from {@code search/forms.*.txt}. */
record Forms(List<List<String>> words, List<List<String>> strangers) {

    /**
     * What a way to shorten words does to them.
     *
     * @param together which part of the pairs of forms of one word come out alike; the average over all words
     * @param met the pairs of words that only look alike and come out alike
     * @param shared what forms of two words both come out as
     */
    record Outcome(double together, List<List<String>> met, List<String> shared) {}

    static Forms of(String name) throws IOException {
        Forms forms = new Forms(new ArrayList<>(), new ArrayList<>());
        String path = "/search/forms." + name + ".txt";
        try (InputStream bytes = Objects.requireNonNull(Forms.class.getResourceAsStream(path), path)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(forms::read);
        }
        return forms;
    }

    private void read(String line) {
        if (line.startsWith("≠")) {
            strangers.add(List.of(line.substring(1).strip().split(" ")));
        } else {
            words.add(List.of(line.strip().split(" ")));
        }
    }

    Outcome through(UnaryOperator<String> shorten) {
        Map<String, Set<Integer>> owners = new HashMap<>();
        double together = 0;
        for (int word = 0; word < words.size(); word++) {
            Map<String, Integer> counts = new HashMap<>();
            for (String form : words.get(word)) {
                String shortened = shorten.apply(form);
                counts.merge(shortened, 1, Integer::sum);
                owners.computeIfAbsent(shortened, first -> new TreeSet<>()).add(word);
            }
            int pairs = counts.values().stream().mapToInt(Forms::pairs).sum();
            together += (double) pairs / pairs(words.get(word).size());
        }
        List<List<String>> met = strangers.stream()
                .filter(pair -> shorten.apply(pair.getFirst()).equals(shorten.apply(pair.getLast())))
                .toList();
        List<String> shared = owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return new Outcome(together / words.size(), met, shared);
    }

    private static int pairs(int count) {
        return count * (count - 1) / 2;
    }

    static UnaryOperator<String> stems(Language language) {
        Analysis analysis = Analysis.in(language);
        return form -> analysis.words(form).getFirst().stem();
    }

    static UnaryOperator<String> unstemmed(Language language) {
        Spelling spelling = Spelling.in(language);
        return form -> spelling.fold(Letters.fold(form));
    }
}
