package press.registan.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.Asked.Scope;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;

/** Which words of a long text say the most about it: rare ones, and ones that come again. */
final class Telling {

    /** Only so many are looked for. */
    private static final int MOST = 32;

    private Telling() {}

    /** Each word once, with how often it stands there; what tells more comes first where some had to be left out. */
    static Map<Asked.Part, Integer> of(List<Asked.Part> text, SearchIndex index) {
        Map<Asked.Part, Integer> repeated = repeated(text);
        if (repeated.size() <= MOST) {
            return repeated;
        }
        Set<String> commons = new HashSet<>();
        repeated.keySet().forEach(part -> commons.addAll(commonsOf(part)));
        Map<String, Long> holders = index.frequencies(Field.COMMON, commons);
        long all = index.stories();
        Map<Asked.Part, Double> told = new HashMap<>();
        repeated.forEach((part, often) -> told.put(part, often * rarity(part, holders, all)));
        Map<Asked.Part, Integer> most = new LinkedHashMap<>();
        repeated.keySet().stream()
                .sorted(Comparator.comparingDouble((Asked.Part part) -> -told.getOrDefault(part, 0.0)))
                .limit(MOST)
                .forEach(part -> most.put(part, repeated.getOrDefault(part, 1)));
        return most;
    }

    /**
     * How rare each word of a text is beside the rarest, which is 1; as it is spelt, in the common script. Nothing where no word
     * may be of a language in which that matters: then the index is not asked.
     */
    static Map<String, Double> rarities(
            Collection<Asked.Part> text, List<Language> languages, Ranking ranking, SearchIndex index) {
        if (text.stream().noneMatch(part -> part instanceof Asked.Word word && matters(word, languages, ranking))) {
            return Map.of();
        }
        Set<String> commons = new HashSet<>();
        text.forEach(part -> commons.addAll(commonsOf(part)));
        double all = Math.max(1, index.stories());
        Map<String, Double> rarities = new HashMap<>();
        index.frequencies(Field.COMMON, commons)
                .forEach((common, stories) -> rarities.put(common, Math.log(1 + all / Math.max(1, stories))));
        double most =
                rarities.values().stream().mapToDouble(rarity -> rarity).max().orElse(1);
        rarities.replaceAll((_, rarity) -> rarity / most);
        return rarities;
    }

    /** Figures are of every language, and tell nothing of which it is. */
    private static boolean matters(Asked.Word word, List<Language> languages, Ranking ranking) {
        Set<Language> spelling = Analysis.spelling(word.text());
        return word.text().codePoints().anyMatch(Character::isLetter)
                && languages.stream()
                        .anyMatch(language ->
                                spelling.contains(language) && ranking.rarity().containsKey(language));
    }

    private static Map<Asked.Part, Integer> repeated(List<Asked.Part> text) {
        Map<Asked.Part, Integer> repeated = new LinkedHashMap<>();
        Map<List<Object>, Asked.Part> first = new HashMap<>();
        for (Asked.Part part : text) {
            if (part instanceof Asked.Word(String typed, Scope scope)) {
                for (Word token : Meaning.tokens(typed)) {
                    Asked.Part word = new Asked.Word(typed.substring(token.start(), token.end()), scope);
                    repeated.merge(first.computeIfAbsent(List.of(token.common(), scope), _ -> word), 1, Integer::sum);
                }
            } else {
                repeated.putIfAbsent(part, 1);
            }
        }
        return repeated;
    }

    /** That of its rarest word; nothing for what no story has. */
    private static double rarity(Asked.Part part, Map<String, Long> holders, long all) {
        long least = commonsOf(part).stream()
                .mapToLong(common -> holders.getOrDefault(common, 0L))
                .filter(count -> count > 0)
                .min()
                .orElse(0);
        return least == 0 ? 0 : Math.log(1 + (double) all / least);
    }

    private static List<String> commonsOf(Asked.Part part) {
        return switch (part) {
            case Asked.Word word -> commons(word.text());
            case Asked.Phrase phrase -> commons(phrase.text());
            case Asked.Either either ->
                either.parts().stream().flatMap(one -> commonsOf(one).stream()).toList();
        };
    }

    private static List<String> commons(String typed) {
        return Meaning.tokens(typed).stream().map(Word::common).toList();
    }
}
