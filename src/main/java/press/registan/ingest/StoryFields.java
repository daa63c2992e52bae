package press.registan.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.story.Correction;
import press.registan.story.Dates;
import press.registan.story.Manuscript;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

/** The fields of one line as they are read, one after the other, in whatever order they stand. To be used once. */
final class StoryFields {

    private static final int LONGEST_ID = 500;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_ALIASES = 1_000;

    private final JsonFields json;

    @Nullable String id;

    StoryKind kind = StoryKind.STORY;

    @Nullable Language language;

    @Nullable String slug;

    @Nullable String headline;

    @Nullable String standfirst;

    @Nullable String body;

    List<ShelfName> bylines = List.of();

    @Nullable ShelfName section;

    @Nullable Withdrawal withdrawal;

    List<Correction> corrections = List.of();
    List<String> addresses = List.of();

    @Nullable String translationOf;

    boolean converted = true;

    private List<ShelfName> topics = List.of();
    private List<ShelfName> places = List.of();
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private @Nullable Instant embargoedUntil;

    StoryFields(JsonFields json) {
        this.json = json;
    }

    void read() throws IOException, Unfit {
        json.object("", this::read);
    }

    Dates dates() {
        return new Dates(published, updated, embargoedUntil);
    }

    List<ShelfName> topicsAndPlaces() {
        List<ShelfName> all = new ArrayList<>(topics);
        all.addAll(places);
        return all;
    }

    private boolean read(String field) throws IOException, Unfit {
        switch (field) {
            case "id" -> id = id(field);
            case "kind" -> kind = kind(field);
            case "language" -> language = language(field);
            case "slug" -> slug = json.line(field);
            case "headline" -> headline = json.line(field);
            case "standfirst" -> standfirst = json.line(field);
            case "body" -> body = json.text(field);
            case "bylines" -> bylines = names(field, ShelfKind.AUTHOR, Manuscript.MOST_BYLINES);
            case "section" -> section = name(field, ShelfKind.SECTION).orElse(null);
            case "topics" -> topics = json.list(field, "a list", Manuscript.MOST_TOPICS, this::topic);
            case "places" -> places = names(field, ShelfKind.PLACE, Manuscript.MOST_TOPICS);
            case "published" -> published = json.moment(field);
            case "updated" -> updated = json.moment(field);
            case "embargoedUntil" -> embargoedUntil = json.moment(field);
            case "withdrawn" -> withdrawal = withdrawal(field);
            case "corrections" -> corrections = json.list(field, "a list", Manuscript.MOST_TOPICS, this::correction);
            case "addresses" -> addresses = json.lines(field, Manuscript.MOST_ADDRESSES);
            case "translationOf" -> translationOf = id(field);
            case "conversions" -> converted = json.yes(field, true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable String id(String field) throws IOException, Unfit {
        String id = json.line(field);
        if (id != null && id.length() > LONGEST_ID) {
            throw new Unfit(field + ": " + id.length() + " letters are too many, at most " + LONGEST_ID);
        }
        return id != null && id.startsWith(Manuscript.OWN_ID) ? id.toLowerCase(Locale.ROOT) : id;
    }

    private StoryKind kind(String field) throws IOException, Unfit {
        String word = json.line(field);
        return switch (word) {
            case null -> StoryKind.STORY;
            case "story" -> StoryKind.STORY;
            case "page" -> StoryKind.PAGE;
            default -> throw new Unfit(field + ": “story” or “page” is expected, not " + PlainText.quoted(word));
        };
    }

    private @Nullable Language language(String field) throws IOException, Unfit {
        String code = json.line(field);
        if (code == null) {
            return null;
        }
        return Language.of(code)
                .orElseThrow(() -> new Unfit(
                        field + ": " + PlainText.quoted(code) + " is not the code of a language that is known here"));
    }

    private List<ShelfName> names(String field, ShelfKind kind, int most) throws IOException, Unfit {
        return json.list(field, "a list of texts", most, element -> name(element, kind));
    }

    private Optional<ShelfName> name(String field, ShelfKind kind) throws IOException, Unfit {
        String name = json.line(field);
        return name == null ? Optional.empty() : Optional.of(shelf(field, kind, name, List.of()));
    }

    private Optional<ShelfName> topic(String field) throws IOException, Unfit {
        if (json.isText()) {
            return name(field, ShelfKind.SUBJECT);
        }
        if (!json.isObject(field, "a text or an object with name, kind and aliases")) {
            return Optional.empty();
        }
        Topic topic = new Topic();
        json.object(field + ".", part -> switch (part) {
            case "name" -> {
                topic.name = json.line(field + ".name");
                yield true;
            }
            case "kind" -> {
                topic.kind = topicKind(field + ".kind");
                yield true;
            }
            case "aliases" -> {
                topic.aliases = json.lines(field + ".aliases", MOST_ALIASES);
                yield true;
            }
            default -> false;
        });
        return Optional.of(shelf(field, topic.kind, needed(topic.name, field + ".name"), topic.aliases));
    }

    private static final class Topic {
        @Nullable String name;

        ShelfKind kind = ShelfKind.SUBJECT;
        List<String> aliases = List.of();
    }

    private ShelfKind topicKind(String field) throws IOException, Unfit {
        String word = json.line(field);
        if (word == null) {
            return ShelfKind.SUBJECT;
        }
        return ShelfKind.of(word)
                .filter(ShelfKind::isTopic)
                .orElseThrow(
                        () -> new Unfit(field + ": subject, person, organisation, place or storyline is expected, not "
                                + PlainText.quoted(word)));
    }

    private static ShelfName shelf(String field, ShelfKind kind, String name, List<String> aliases) throws Unfit {
        if (name.length() > ShelfName.LONGEST) {
            throw new Unfit(field + ": " + name.length() + " letters are too many, at most " + ShelfName.LONGEST);
        }
        return new ShelfName(kind, name, aliases);
    }

    private @Nullable Withdrawal withdrawal(String field) throws IOException, Unfit {
        if (!json.isObject(field, "an object with at and reason")) {
            return null;
        }
        Note note = note(field, "reason");
        String reason = note.text == null ? "" : note.text;
        if (reason.length() > LONGEST_REASON) {
            throw new Unfit(field + ".reason: " + reason.length() + " letters are too many, at most " + LONGEST_REASON);
        }
        return new Withdrawal(needed(note.at, field + ".at"), reason);
    }

    private Optional<Correction> correction(String field) throws IOException, Unfit {
        if (!json.isObject(field, "an object with at, kind and note")) {
            return Optional.empty();
        }
        Note note = note(field, "note");
        Instant at = needed(note.at, field + ".at");
        String text = needed(note.text, field + ".note");
        try {
            return Optional.of(new Correction(at, note.kind == null ? "correction" : note.kind, text));
        } catch (IllegalArgumentException tooLong) {
            throw new Unfit(field + ": " + tooLong.getMessage());
        }
    }

    /** Reads what a correction and a withdrawal share: when, and a text under a name of its own. */
    private Note note(String field, String textField) throws IOException, Unfit {
        Note note = new Note();
        json.object(field + ".", part -> {
            if (part.equals("at")) {
                note.at = json.moment(field + ".at");
            } else if (part.equals(textField)) {
                note.text = json.line(field + "." + textField);
            } else if (part.equals("kind") && textField.equals("note")) {
                note.kind = json.line(field + ".kind");
            } else {
                return false;
            }
            return true;
        });
        return note;
    }

    private static final class Note {
        @Nullable Instant at;

        @Nullable String kind;

        @Nullable String text;
    }

    static <T> T needed(@Nullable T value, String field) throws Unfit {
        if (value == null) {
            throw new Unfit(field + " is missing");
        }
        return value;
    }
}
