package press.registan.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of the name of a place in Russian, whatever language it is of: it is inflected (в Караганде), and a region or a
 * district is an adjective made of it (Карагандинская область, Ошская, Костанайский район); and back.
 *
 * @param whole words that it may be instead, in the common script
 * @param stems what is left of its forms without their endings, in the common script
 */
public record PlaceForms(List<String> whole, List<String> stems) {

    /** The endings of an adjective behind its sk: ский, ская, ское, ской. */
    private static final List<String> ENDINGS = List.of("i", "aa", "ae", "ai");

    private static final int SHORTEST = 3;

    /** In a name as short as this o is not a: Osh, but ashsk. */
    private static final int SHORT = 5;

    public PlaceForms {
        whole = List.copyOf(whole);
        stems = List.copyOf(stems);
    }

    /** The forms of a name in any script, at most four of each kind. */
    public static PlaceForms of(String word) {
        String form = CommonScript.of(word);
        if (form.length() < SHORTEST) {
            return new PlaceForms(List.of(), List.of());
        }
        return ENDINGS.stream()
                .filter(ending -> form.endsWith("sk" + ending))
                .map(ending -> form.substring(0, form.length() - ending.length()))
                .filter(stem -> stem.length() > SHORTEST + 1)
                .findFirst()
                .map(PlaceForms::ofAdjective)
                .orElseGet(() -> ofName(form));
    }

    /** Almaty and Karaganda lose their vowel and take an in; Bukhara only loses it. */
    private static PlaceForms ofName(String form) {
        Set<String> stems = new LinkedHashSet<>();
        String bare = bare(form);
        if (bare.length() >= SHORTEST) {
            stems.add(bare);
        }
        stems.add(respelt(form + "sk"));
        if (bare.length() > 1 && bare.length() < form.length()) {
            stems.add(respelt(bare + "insk"));
            stems.add(respelt(bare + "sk"));
        }
        return new PlaceForms(List.of(), List.copyOf(stems));
    }

    private static PlaceForms ofAdjective(String stem) {
        String name = stem.substring(0, stem.length() - 2);
        Set<String> whole = new LinkedHashSet<>(List.of(name));
        whole.add(name.length() < SHORT ? name.replace('a', 'o') : name);
        String bare = name.endsWith("in") ? name.substring(0, name.length() - 2) : name;
        if (bare.length() >= SHORTEST) {
            whole.addAll(List.of(bare, bare + "a", bare + "i"));
        }
        return new PlaceForms(List.copyOf(whole), List.of(stem));
    }

    /** Талас has one s of its own in Таласский. */
    private static String respelt(String form) {
        return CommonForm.closed(CommonForm.open(form));
    }

    private static String bare(String form) {
        int end = form.length();
        while (end > 0 && "aeiou".indexOf(form.charAt(end - 1)) >= 0) {
            end--;
        }
        return form.substring(0, end);
    }
}
