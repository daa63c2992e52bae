package press.registan.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.changes.ChangeStore;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.story.IntakeStore.AuthorLine;
import press.registan.story.IntakeStore.Prepared;
import press.registan.taxonomy.ShelfName;
import press.registan.taxonomy.ShelfStore;
import press.registan.taxonomy.Shelving;

/**
 * Takes manuscripts in: finds whether each is new, changed or known, gives it an address, files it on its shelves, and
 * notes what changed, all in the transaction it is given. Thread-safe, as it keeps nothing between calls.
 *
 * <p>Invariants: a slug once given answers for ever; a revision once written never changes; filings stand exactly for what
 * is public now or will be by itself; each change carries the keys of before and after.
 */
public final class StoryIntake {

    /** What became of one manuscript; the notes are for the report of an import. */
    public record Outcome(Result result, long story, List<String> notes) {}

    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private final StoryStore stories;
    private final FilingStore filings;
    private final AddressIntake addresses;
    private final ShelfStore shelves;
    private final ChangeStore changes;
    private final IntakeStore store = new IntakeStore();

    StoryIntake(
            StoryStore stories, FilingStore filings, AddressIntake addresses, ShelfStore shelves, ChangeStore changes) {
        this.stories = stories;
        this.filings = filings;
        this.addresses = addresses;
        this.shelves = shelves;
        this.changes = changes;
    }

    /** Takes in manuscripts, in order; the outcomes stand in the same order. Some hundreds at once are quickest. */
    public List<Outcome> take(Writing writing, List<Manuscript> manuscripts) {
        List<Outcome> outcomes = new ArrayList<>(manuscripts.size());
        List<Manuscript> distinct = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        for (Manuscript manuscript : manuscripts) {
            List<String> identity = List.of(identity(manuscript), "uid " + manuscript.uid());
            if (identity.stream().anyMatch(identities::contains)) {
                outcomes.addAll(new Batch(writing).take(distinct));
                distinct.clear();
                identities.clear();
            }
            identities.addAll(identity);
            distinct.add(manuscript);
        }
        outcomes.addAll(new Batch(writing).take(distinct));
        return outcomes;
    }

    /** Lets addresses of a former site lead where no single story stands; returns what could not be, in words. */
    public List<String> forward(Writing writing, Forwarding forwarding) {
        return addresses.forward(writing, forwarding);
    }

    private static String identity(Manuscript manuscript) {
        return manuscript.externalId() == null ? "uid " + manuscript.uid() : "id " + manuscript.externalId();
    }

    /** One round of manuscripts of which no two are the same story. */
    private final class Batch {

        private final Writing writing;
        private final Shelving shelving;
        private final Filings moved;
        private final Map<String, Set<Key>> noted = new LinkedHashMap<>();

        Batch(Writing writing) {
            this.writing = writing;
            this.shelving = new Shelving(shelves, changes, writing);
            this.moved = new Filings(stories, filings, writing);
        }

        List<Outcome> take(List<Manuscript> manuscripts) {
            Map<String, StoryRow> known = known(manuscripts);
            List<Manuscript> toWrite = manuscripts.stream()
                    .filter(one -> {
                        StoryRow before = known.get(identity(one));
                        return before == null || !one.digest().equals(before.digest());
                    })
                    .toList();
            moved.remember(toWrite.stream()
                    .map(one -> known.get(identity(one)))
                    .filter(Objects::nonNull)
                    .toList());
            Map<String, Prepared> prepared = prepare(toWrite, known);
            store.write(writing, prepared.values());
            prepared.forEach((identity, one) -> note(one.row().id(), moved.move(known.get(identity), one)));
            Set<Key> opened = moved.write();
            noted.values().stream().findFirst().ifPresent(keys -> keys.addAll(opened));
            List<Outcome> outcomes = new ArrayList<>(manuscripts.size());
            for (Manuscript manuscript : manuscripts) {
                Prepared one = prepared.get(identity(manuscript));
                outcomes.add(
                        one == null
                                ? new Outcome(
                                        Result.UNCHANGED,
                                        Objects.requireNonNull(known.get(identity(manuscript)))
                                                .id(),
                                        List.of())
                                : new Outcome(
                                        one.isNew() ? Result.ADDED : Result.CHANGED,
                                        one.row().id(),
                                        addresses.lead(writing, one.row(), one.addresses(), noted)));
            }
            gatherEditions(prepared);
            shelving.record();
            changes.record(writing, noted);
            return outcomes;
        }

        /** By identity: a story is known by the id that another system gave it, or else by its own. */
        private Map<String, StoryRow> known(List<Manuscript> manuscripts) {
            Map<String, StoryRow> known = new HashMap<>();
            List<String> externalIds = manuscripts.stream()
                    .map(Manuscript::externalId)
                    .filter(Objects::nonNull)
                    .toList();
            stories.byExternalId(writing, externalIds).forEach((id, row) -> known.put("id " + id, row));
            Map<String, String> byUid = new HashMap<>();
            manuscripts.stream()
                    .filter(one -> !known.containsKey(identity(one)))
                    .forEach(one -> byUid.put(one.uid(), identity(one)));
            stories.byUid(writing, byUid.keySet())
                    .forEach((uid, row) -> known.put(Objects.requireNonNull(byUid.get(uid)), row));
            return known;
        }

        private Map<String, Prepared> prepare(List<Manuscript> manuscripts, Map<String, StoryRow> known) {
            Map<String, Prepared> prepared = new LinkedHashMap<>();
            if (manuscripts.isEmpty()) {
                return prepared;
            }
            long storyId = writing.take("story", manuscripts.size());
            long revisionId = writing.take("revision", manuscripts.size());
            SlugFinder slugs = new SlugFinder(stories, writing, manuscripts);
            expectShelves(manuscripts);
            Map<String, StoryRow> sources = sources(manuscripts);
            for (Manuscript manuscript : manuscripts) {
                String identity = identity(manuscript);
                StoryRow before = known.get(identity);
                prepared.put(identity, prepare(manuscript, before, storyId++, revisionId++, slugs, sources));
            }
            return prepared;
        }

        private void expectShelves(List<Manuscript> manuscripts) {
            Map<Language, Set<ShelfName>> names = new EnumMap<>(Language.class);
            for (Manuscript one : manuscripts) {
                Set<ShelfName> named = names.computeIfAbsent(one.language(), language -> new LinkedHashSet<>());
                named.addAll(one.bylines());
                named.addAll(one.topics());
                if (one.section() != null) {
                    named.add(one.section());
                }
            }
            names.forEach((language, named) -> shelving.expect(named, language));
        }

        /** The stories that these are translations of, as far as they are here, by the id under which they are named. */
        private Map<String, StoryRow> sources(List<Manuscript> manuscripts) {
            List<String> ids = manuscripts.stream()
                    .map(Manuscript::translationOf)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            Map<String, StoryRow> sources = new HashMap<>(stories.byExternalId(writing, ids));
            List<String> uids = ids.stream()
                    .filter(id -> id.startsWith(Manuscript.OWN_ID))
                    .map(id -> id.substring(Manuscript.OWN_ID.length()))
                    .toList();
            stories.byUid(writing, uids).forEach((uid, row) -> sources.put(Manuscript.OWN_ID + uid, row));
            return sources;
        }

        private Prepared prepare(
                Manuscript manuscript,
                @Nullable StoryRow before,
                long newId,
                long newRevision,
                SlugFinder slugs,
                Map<String, StoryRow> sources) {
            long id = before == null ? newId : before.id();
            boolean sameText = before != null && hasText(before, manuscript);
            Instant now = writing.now();
            StoryRow source = manuscript.translationOf() == null ? null : sources.get(manuscript.translationOf());
            StoryRow row = new StoryRow(
                    id,
                    before == null ? manuscript.uid() : before.uid(),
                    manuscript.externalId() != null || before == null ? manuscript.externalId() : before.externalId(),
                    before == null ? manuscript.kind() : before.kind(),
                    manuscript.language(),
                    slugs.find(manuscript, before, id),
                    manuscript.headline(),
                    manuscript.standfirst(),
                    manuscript.excerpt(),
                    manuscript.body().words(),
                    section(manuscript),
                    before != null && sameText ? before.revision() : newRevision,
                    before == null ? now : before.firstCreated(),
                    now,
                    manuscript.dates(),
                    manuscript.withdrawal(),
                    source != null ? Long.valueOf(source.edition()) : before == null ? null : before.editionOf(),
                    manuscript.translationOf(),
                    manuscript.converted(),
                    manuscript.digest());
            return new Prepared(
                    row,
                    before == null,
                    !sameText,
                    manuscript.body().html(),
                    bylines(manuscript),
                    topics(manuscript),
                    manuscript.corrections(),
                    manuscript.addresses());
        }

        private boolean hasText(StoryRow row, Manuscript manuscript) {
            return row.headline().equals(manuscript.headline())
                    && Objects.equals(row.standfirst(), manuscript.standfirst())
                    && manuscript
                            .body()
                            .html()
                            .equals(stories.bodies(writing, List.of(row)).get(row.revision()));
        }

        private @Nullable Long section(Manuscript manuscript) {
            ShelfName section = manuscript.section();
            return section == null ? null : shelving.find(section, manuscript.language());
        }

        private List<AuthorLine> bylines(Manuscript manuscript) {
            return manuscript.bylines().stream()
                    .map(line -> new AuthorLine(line.name(), shelving.find(line, manuscript.language())))
                    .toList();
        }

        private List<Long> topics(Manuscript manuscript) {
            Set<Long> ids = new LinkedHashSet<>();
            manuscript.topics().forEach(topic -> ids.add(shelving.find(topic, manuscript.language())));
            return List.copyOf(ids);
        }

        private void note(long story, Set<Key> keys) {
            noted.computeIfAbsent("story " + story, subject -> new LinkedHashSet<>())
                    .addAll(keys);
        }

        /** Brings translations and their originals together, in whichever order they came. */
        private void gatherEditions(Map<String, Prepared> prepared) {
            Map<String, StoryRow> arrived = new HashMap<>();
            prepared.values().forEach(one -> {
                arrived.put(one.row().name(), one.row());
                if (one.row().editionOf() != null) {
                    touchEditions(one.row().edition());
                }
            });
            for (String externalId : store.awaited(writing, List.copyOf(arrived.keySet()))) {
                StoryRow source = Objects.requireNonNull(arrived.get(externalId));
                store.adopt(writing, externalId, source.edition());
                touchEditions(source.edition());
            }
        }

        private void touchEditions(long edition) {
            stories.editions(writing, edition).forEach(other -> note(other.id(), Set.of(Key.story(other.id()))));
        }
    }
}
