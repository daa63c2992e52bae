package press.registan.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import press.registan.kernel.Language;

/**
 * How results are weighed, as it stands in {@code search/ranking.properties}.
 *
 * @param bag how a field that is a bag of words is weighed; {@code line} is the same of one that is in order
 * @param inHeadline how often a word counts for having stood once in the headline, with its fellows for the other parts
 * @param inLead the same of the first {@code leadWords} words of a body that has no standfirst before it
 * @param common what a word is worth that was found in the common script, beside 1 for its stem in the story's language
 * @param kin the same of an inflected form of it in the common script
 * @param asked the same of another spelling in the common script
 * @param onShelf what a word is worth more where it names a shelf the story stands on
 * @param named the same where the question names the whole of a shelf
 * @param rarity for a language, how much more the rare words of a text say than the frequent ones, as a power of what they are
 *     worth anyway; none for 0
 */
public record Ranking(
        Bm25 bag,
        Bm25 line,
        int inHeadline,
        int inStandfirst,
        int inLead,
        int leadWords,
        int inBody,
        int inByline,
        float common,
        float kin,
        float asked,
        float byline,
        float onShelf,
        float named,
        Map<Language, Float> rarity,
        float proximity,
        int proximitySlop,
        float recent,
        Duration recentPivot) {

    public Ranking {
        rarity = Map.copyOf(rarity);
    }

    /**
     * The two numbers of BM25.
     *
     * @param k1 how much more a word is worth that is there more often; 0 for nothing
     * @param b how much less a word is worth in a long text; from 0 for nothing to 1
     */
    public record Bm25(float k1, float b) {}

    private static final Ranking USUAL = of(written());

    /** The one that this version weighs with. */
    public static Ranking usual() {
        return USUAL;
    }

    /** How a field of this name is weighed. */
    public Bm25 of(String field) {
        return Field.isInOrder(field) ? line : bag;
    }

    /** What a word of a text is worth in stories of a language, by how rare it is beside the rarest, which is 1. */
    float of(Language language, double rarity) {
        return (float) Math.pow(rarity, this.rarity.getOrDefault(language, 0f));
    }

    /** What of it is in the index itself, and so asks for another index when it changes. */
    String recipe() {
        return bag + " " + line + " " + inHeadline + " " + inStandfirst + " " + inLead + " " + leadWords + " " + inBody
                + " " + inByline;
    }

    /** What the file says, so that a benchmark can try something else. */
    static Properties written() {
        Properties data = new Properties();
        try (InputStream in = Objects.requireNonNull(Ranking.class.getResourceAsStream("/search/ranking.properties"))) {
            data.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return data;
    }

    static Ranking of(Properties data) {
        return new Ranking(
                new Bm25(number(data, "bag.k1"), number(data, "bag.b")),
                new Bm25(number(data, "line.k1"), number(data, "line.b")),
                (int) number(data, "weight.headline"),
                (int) number(data, "weight.standfirst"),
                (int) number(data, "weight.lead"),
                (int) number(data, "lead.words"),
                (int) number(data, "weight.body"),
                (int) number(data, "weight.byline"),
                number(data, "boost.common"),
                number(data, "boost.kin"),
                number(data, "boost.asked"),
                number(data, "boost.byline"),
                number(data, "boost.shelf"),
                number(data, "boost.named"),
                rarity(data),
                number(data, "proximity.boost"),
                (int) number(data, "proximity.slop"),
                number(data, "recent.boost"),
                Duration.ofDays((long) number(data, "recent.pivot-days")));
    }

    private static Map<Language, Float> rarity(Properties data) {
        Map<Language, Float> rarity = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "rarity." + language.code();
            if (data.containsKey(name)) {
                rarity.put(language, number(data, name));
            }
        }
        return rarity;
    }

    private static float number(Properties data, String name) {
        return Float.parseFloat(Objects.requireNonNull(data.getProperty(name), name));
    }
}
