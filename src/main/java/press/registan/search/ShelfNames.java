package press.registan.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;
import press.registan.taxonomy.Shelf;

/** A shelf and all its names, each as the words that it is made of. */
record ShelfNames(Shelf shelf, List<List<Part>> names) {

    private static final int SHORTEST_STEM = 4;

    /** One word of a name in the common script: itself, and with its stems in any language that it could be of. */
    record Part(String common, Set<String> forms) {

        private static Part of(String word, String common) {
            Set<String> forms = new LinkedHashSet<>();
            forms.add(common);
            for (Language language : Analysis.spelling(word)) {
                Analysis.in(language).words(word).stream()
                        .map(Word::commonStem)
                        .filter(stem -> stem.length() >= SHORTEST_STEM)
                        .forEach(forms::add);
            }
            return new Part(common, forms);
        }

        boolean isAmong(Collection<String> words) {
            return forms.stream().anyMatch(words::contains);
        }
    }

    static ShelfNames of(Shelf shelf, Collection<String> names) {
        return new ShelfNames(
                shelf,
                names.stream()
                        .map(name -> Meaning.tokens(name).stream()
                                .map(word -> Part.of(name.substring(word.start(), word.end()), word.common()))
                                .toList())
                        .distinct()
                        .toList());
    }

    /** Every form of every word of every name. */
    Set<String> forms() {
        return names.stream()
                .flatMap(List::stream)
                .flatMap(part -> part.forms().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a name begins with these words, the last one only begun. */
    boolean beginsWith(List<String> typed) {
        return names.stream().anyMatch(name -> beginsWith(typed, name));
    }

    private static boolean beginsWith(List<String> typed, List<Part> name) {
        int last = typed.size() - 1;
        if (name.size() <= last || !name.get(last).common().startsWith(typed.get(last))) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!name.get(i).common().equals(typed.get(i))) {
                return false;
            }
        }
        return true;
    }
}
