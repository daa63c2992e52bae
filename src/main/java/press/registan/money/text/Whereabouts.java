package press.registan.money.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What settles whose money an ambiguous word means, where the text itself does not, or only in another paragraph.
 *
 * @param places the countries that the story is about, the first one the most; ISO 3166, two letters
 * @param publication the country that the publication writes from, null if nobody said
 */
public record Whereabouts(List<String> places, @Nullable String publication) {

    public static final Whereabouts UNKNOWN = new Whereabouts(List.of(), null);

    public Whereabouts {
        places = List.copyOf(places);
    }
}
