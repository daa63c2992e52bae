package press.registan.taxonomy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/** Shelves as rows. Thread-safe, as it keeps nothing. */
public final class ShelfStore {

    /** Databases allow only so many values in one question. */
    private static final int MOST_AT_ONCE = 1_000;

    private record NameRow(long id, String kind, String slug, String language, String name) {}

    /** The shelves with these ids, in no order; an id without a shelf is left out. */
    public Map<Long, Shelf> withIds(Reading reading, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return shelves(reading.handle()
                .createQuery("""
                        select s.id, s.kind, s.slug, n.language, n.name
                        from shelf s join shelf_name n on n.shelf_id = s.id
                        where s.id in (<ids>)
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new NameRow(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list());
    }

    public Optional<Shelf> withId(Reading reading, long id) {
        return Optional.ofNullable(withIds(reading, List.of(id)).get(id));
    }

    /** The shelf that has this slug, or had it once: compare with {@link Shelf#slug}. */
    public Optional<Shelf> everCalled(Reading reading, String space, Slug slug) {
        return reading.handle()
                .createQuery("select shelf_id from shelf_slug where space = :space and slug = :slug")
                .bind("space", space)
                .bind("slug", slug.value())
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> withId(reading, id));
    }

    /** The shelf of the kind that goes by this name in any spelling that gives the same slug. */
    public Optional<Long> goingBy(Reading reading, ShelfKind kind, Slug alias) {
        return reading.handle()
                .createQuery("select shelf_id from shelf_alias where kind = :kind and alias = :alias")
                .bind("kind", kind.word())
                .bind("alias", alias.value())
                .mapTo(Long.class)
                .findOne();
    }

    /** The shelves of the kind that go by these names, by the name's slug; a slug that is nobody's is left out. */
    Map<Slug, Long> goingBy(Reading reading, ShelfKind kind, Collection<Slug> aliases) {
        Map<Slug, Long> shelves = new HashMap<>();
        List<String> values = aliases.stream().map(Slug::value).toList();
        for (int from = 0; from < values.size(); from += MOST_AT_ONCE) {
            reading.handle()
                    .createQuery("select alias, shelf_id from shelf_alias where kind = :kind and alias in (<aliases>)")
                    .bind("kind", kind.word())
                    .bindList("aliases", values.subList(from, Math.min(values.size(), from + MOST_AT_ONCE)))
                    .map((row, context) -> Map.entry(new Slug(row.getString(1)), row.getLong(2)))
                    .forEach(entry -> shelves.put(entry.getKey(), entry.getValue()));
        }
        return shelves;
    }

    /** Makes a shelf under the first free slug of those the name would like. */
    long make(Writing writing, ShelfKind kind, Slug wanted, Language language, String name) {
        Slug slug = free(writing, kind, wanted);
        long id = writing.take("shelf", 1);
        writing.handle()
                .createUpdate("insert into shelf (id, kind, slug, created) values (:id, :kind, :slug, :created)")
                .bind("id", id)
                .bind("kind", kind.word())
                .bind("slug", slug.value())
                .bind("created", writing.now().toEpochMilli())
                .execute();
        keepSlug(writing, kind, slug, id);
        name(writing, id, language, name);
        addAlias(writing, kind, wanted, id, name);
        return id;
    }

    private Slug free(Reading reading, ShelfKind kind, Slug wanted) {
        Slug slug = wanted;
        for (int n = 2; holder(reading, kind, slug).isPresent(); n++) {
            slug = wanted.numbered(n);
        }
        return slug;
    }

    private static Optional<Long> holder(Reading reading, ShelfKind kind, Slug slug) {
        return reading.handle()
                .createQuery("select shelf_id from shelf_slug where space = :space and slug = :slug")
                .bind("space", kind.space())
                .bind("slug", slug.value())
                .mapTo(Long.class)
                .findOne();
    }

    /** Adds a slug to those the shelf answers to; a slug that another shelf of the space has stays with it. */
    public void keepSlug(Writing writing, ShelfKind kind, Slug slug, long id) {
        writing.handle()
                .createUpdate("""
                        insert into shelf_slug (space, slug, shelf_id) values (:space, :slug, :id)
                        on conflict (space, slug) do nothing
                        """)
                .bind("space", kind.space())
                .bind("slug", slug.value())
                .bind("id", id)
                .execute();
    }

    /** Adds a name that the shelf goes by; a name that another shelf of the kind goes by stays with it. */
    boolean addAlias(Writing writing, ShelfKind kind, Slug alias, long id, String name) {
        return writing.handle()
                        .createUpdate("""
                                insert into shelf_alias (kind, alias, shelf_id, name) values (:kind, :alias, :id, :name)
                                on conflict (kind, alias) do nothing
                                """)
                        .bind("kind", kind.word())
                        .bind("alias", alias.value())
                        .bind("id", id)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    /** All that shelves are called, by the shelf's id: their names in every language and their aliases, in order. */
    public Map<Long, SortedSet<String>> allNames(Reading reading, Collection<Long> ids) {
        Map<Long, SortedSet<String>> names = new HashMap<>();
        if (!ids.isEmpty()) {
            reading.handle()
                    .createQuery("""
                            select shelf_id, name from shelf_alias where shelf_id in (<ids>)
                            union
                            select shelf_id, name from shelf_name where shelf_id in (<ids>)
                            """)
                    .bindList("ids", List.copyOf(ids))
                    .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(entry -> names.computeIfAbsent(entry.getKey(), id -> new TreeSet<>())
                            .add(entry.getValue()));
        }
        return names;
    }

    /** The ids of the next shelves after one, at most {@code most}. */
    public List<Long> idsAfter(Reading reading, long after, int most) {
        return reading.handle()
                .createQuery("select id from shelf where id > :after order by id limit :most")
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    void name(Writing writing, long id, Language language, String name) {
        writing.handle()
                .createUpdate("""
                        insert into shelf_name (shelf_id, language, name) values (:id, :language, :name)
                        on conflict (shelf_id, language) do update set name = :name
                        """)
                .bind("id", id)
                .bind("language", language.code())
                .bind("name", name)
                .execute();
    }

    void changeSlug(Writing writing, Shelf shelf, Slug wanted) {
        Slug slug = wanted.equals(shelf.slug())
                        || holder(writing, shelf.kind(), wanted)
                                .filter(id -> id == shelf.id())
                                .isPresent()
                ? wanted
                : free(writing, shelf.kind(), wanted);
        keepSlug(writing, shelf.kind(), slug, shelf.id());
        writing.handle()
                .createUpdate("update shelf set slug = :slug where id = :id")
                .bind("slug", slug.value())
                .bind("id", shelf.id())
                .execute();
    }

    /** Gives all names and addresses of one shelf to another of the same space, and the shelf itself up. */
    void giveAway(Writing writing, Shelf from, Shelf into) {
        writing.handle()
                .createUpdate("""
                        insert into shelf_alias (kind, alias, shelf_id, name)
                        select :kind, alias, :into, name from shelf_alias where shelf_id = :from and kind <> :kind
                        on conflict (kind, alias) do nothing
                        """)
                .bind("kind", into.kind().word())
                .bind("into", into.id())
                .bind("from", from.id())
                .execute();
        for (String table : List.of("shelf_slug", "shelf_alias", "address")) {
            writing.handle()
                    .createUpdate("update " + table + " set shelf_id = :into where shelf_id = :from")
                    .bind("into", into.id())
                    .bind("from", from.id())
                    .execute();
        }
        writing.handle()
                .createUpdate("""
                        insert into shelf_name (shelf_id, language, name)
                        select :into, language, name from shelf_name where shelf_id = :from
                        on conflict (shelf_id, language) do nothing
                        """)
                .bind("into", into.id())
                .bind("from", from.id())
                .execute();
        writing.handle()
                .createUpdate("delete from shelf where id = :from")
                .bind("from", from.id())
                .execute();
    }

    private static Map<Long, Shelf> shelves(List<NameRow> rows) {
        Map<Long, Map<Language, String>> names = new LinkedHashMap<>();
        Map<Long, NameRow> firsts = new LinkedHashMap<>();
        for (NameRow row : rows) {
            firsts.putIfAbsent(row.id(), row);
            names.computeIfAbsent(row.id(), id -> new EnumMap<>(Language.class))
                    .put(Language.of(row.language()).orElseThrow(), row.name());
        }
        Map<Long, Shelf> shelves = new LinkedHashMap<>();
        firsts.forEach((id, row) -> shelves.put(
                id,
                new Shelf(
                        id,
                        ShelfKind.of(row.kind()).orElseThrow(),
                        new Slug(row.slug()),
                        names.getOrDefault(id, Map.of()))));
        return shelves;
    }
}
