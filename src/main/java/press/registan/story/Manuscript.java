package press.registan.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfName;

/**
 * A story as it shall be, handed in by an import or the desk.
 *
 * @param uid its identity when it has no external one; also the uid of a story that does not exist yet
 * @param externalId what the system it comes from calls it: a second manuscript with the same one changes that story
 * @param slug the slug wished for; null leaves it to the headline, or as it is
 * @param excerpt of the body, made with it so that the one transaction that writes need not
 * @param topics topics and places, in order
 * @param addresses paths of a former site, query included, that shall lead here
 * @param translationOf the external id, or {@link #OWN_ID} and the uid, of the story of which this is another language's edition; it may come later
 * @param converted whether readers may be told what its amounts of money were worth
 * @param digest of all that was handed in: the same digest again changes nothing
 */
public record Manuscript(
        String uid,
        @Nullable String externalId,
        StoryKind kind,
        Language language,
        @Nullable String slug,
        String headline,
        @Nullable String standfirst,
        Body body,
        String excerpt,
        List<ShelfName> bylines,
        @Nullable ShelfName section,
        List<ShelfName> topics,
        Dates dates,
        @Nullable Withdrawal withdrawal,
        List<Correction> corrections,
        List<String> addresses,
        @Nullable String translationOf,
        boolean converted,
        String digest) {

    /** What an id begins with that is a uid of ours, where one of another system could stand as well. */
    public static final String OWN_ID = "urn:uuid:";

    public static final int LONGEST_HEADLINE = 500;
    public static final int LONGEST_STANDFIRST = 2_000;
    public static final int MOST_BYLINES = 30;
    public static final int MOST_TOPICS = 100;
    public static final int MOST_ADDRESSES = 1_000;

    public Manuscript {
        headline = headline.strip();
        bylines = List.copyOf(bylines);
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
        addresses = List.copyOf(addresses);
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("a headline is needed");
        }
        check("headline", headline.length(), LONGEST_HEADLINE);
        check("standfirst", standfirst == null ? 0 : standfirst.length(), LONGEST_STANDFIRST);
        check("bylines", bylines.size(), MOST_BYLINES);
        check("topics", topics.size(), MOST_TOPICS);
        check("addresses", addresses.size(), MOST_ADDRESSES);
        check("corrections", corrections.size(), MOST_TOPICS);
    }

    public Manuscript(
            String uid,
            @Nullable String externalId,
            StoryKind kind,
            Language language,
            @Nullable String slug,
            String headline,
            @Nullable String standfirst,
            Body body,
            List<ShelfName> bylines,
            @Nullable ShelfName section,
            List<ShelfName> topics,
            Dates dates,
            @Nullable Withdrawal withdrawal,
            List<Correction> corrections,
            List<String> addresses,
            @Nullable String translationOf,
            boolean converted,
            String digest) {
        this(
                uid,
                externalId,
                kind,
                language,
                slug,
                headline,
                standfirst,
                body,
                Excerpt.of(body, language),
                bylines,
                section,
                topics,
                dates,
                withdrawal,
                corrections,
                addresses,
                translationOf,
                converted,
                digest);
    }

    /** The same under another identity and digest. */
    public Manuscript with(String anotherUid, String anotherDigest) {
        return new Manuscript(
                anotherUid,
                externalId,
                kind,
                language,
                slug,
                headline,
                standfirst,
                body,
                excerpt,
                bylines,
                section,
                topics,
                dates,
                withdrawal,
                corrections,
                addresses,
                translationOf,
                converted,
                anotherDigest);
    }

    private static void check(String what, int length, int most) {
        if (length > most) {
            throw new IllegalArgumentException(what + ": " + length + " are too many, at most " + most);
        }
    }
}
