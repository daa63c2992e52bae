package press.registan.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.story.Body;
import press.registan.story.Correction;
import press.registan.story.Dates;
import press.registan.story.Manuscript;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

/** Writes manuscripts for tests: {@code Copy.of("Budget vote").id("a").on("2026-02-01T06:00:00Z").topic("Budget")}. */
public final class Copy {

    private final String headline;
    private @Nullable String id;
    private StoryKind kind = StoryKind.STORY;
    private Language language = Language.EN;
    private @Nullable String slug;
    private @Nullable String standfirst;
    private @Nullable Instant updated;
    private String body = "<p>The assembly met on Monday. It voted.</p>";
    private @Nullable ShelfName section;
    private final List<ShelfName> bylines = new ArrayList<>();
    private final List<ShelfName> topics = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private @Nullable Instant published;
    private @Nullable Instant embargoedUntil;
    private @Nullable Withdrawal withdrawal;
    private @Nullable String translationOf;
    private boolean converted = true;

    private Copy(String headline) {
        this.headline = headline;
    }

    public static Copy of(String headline) {
        return new Copy(headline);
    }

    /** The story that is complete: from another system, with a section, an author, a topic and a place. */
    public static Copy budgetVote() {
        return of("Budget vote")
                .id("a")
                .section("Politics")
                .by("Jo Doe")
                .topic("Budget")
                .topic(ShelfKind.PLACE, "Kyrgyzstan")
                .on("2026-02-01T06:00:00Z");
    }

    public Copy id(String externalId) {
        id = externalId;
        return this;
    }

    public Copy page() {
        kind = StoryKind.PAGE;
        return this;
    }

    public Copy in(Language language) {
        this.language = language;
        return this;
    }

    public Copy slug(String slug) {
        this.slug = slug;
        return this;
    }

    public Copy standfirst(String text) {
        standfirst = text;
        return this;
    }

    public Copy body(String html) {
        body = html;
        return this;
    }

    public Copy section(String name) {
        section = new ShelfName(ShelfKind.SECTION, name);
        return this;
    }

    public Copy by(String name) {
        bylines.add(new ShelfName(ShelfKind.AUTHOR, name));
        return this;
    }

    public Copy topic(String name) {
        return topic(ShelfKind.SUBJECT, name);
    }

    public Copy topic(ShelfKind kind, String name, String... aliases) {
        topics.add(new ShelfName(kind, name, List.of(aliases)));
        return this;
    }

    public Copy on(String moment) {
        published = Instant.parse(moment);
        return this;
    }

    public Copy updated(String moment) {
        updated = Instant.parse(moment);
        return this;
    }

    public Copy embargoedUntil(String moment) {
        embargoedUntil = Instant.parse(moment);
        return this;
    }

    public Copy withdrawn(String moment) {
        withdrawal = new Withdrawal(Instant.parse(moment), "Not ours to tell.");
        return this;
    }

    public Copy corrected(String moment, String note) {
        corrections.add(new Correction(Instant.parse(moment), "correction", note));
        return this;
    }

    public Copy clarified(String moment, String note) {
        corrections.add(new Correction(Instant.parse(moment), "clarification", note));
        return this;
    }

    public Copy address(String path) {
        addresses.add(path);
        return this;
    }

    public Copy translationOf(String externalId) {
        translationOf = externalId;
        return this;
    }

    /** Whose amounts of money are left as they are. */
    public Copy unconverted() {
        converted = false;
        return this;
    }

    public Manuscript manuscript() {
        return new Manuscript(
                UUID.randomUUID().toString(),
                id,
                kind,
                language,
                slug,
                headline,
                standfirst,
                Body.of(body),
                bylines,
                section,
                topics,
                new Dates(published, updated, embargoedUntil),
                withdrawal,
                corrections,
                addresses,
                translationOf,
                converted,
                UUID.randomUUID().toString());
    }
}
