package press.registan.story;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;
import press.registan.taxonomy.Shelving;

/** Renames shelves, and merges one into another with all its stories. What was reachable stays so. Thread-safe. */
public final class Reshelving {

    private final Database database;
    private final FilingStore filings;
    private final ShelfStore shelves;
    private final ChangeStore changes;

    Reshelving(Database database, FilingStore filings, ShelfStore shelves, ChangeStore changes) {
        this.database = database;
        this.filings = filings;
        this.shelves = shelves;
        this.changes = changes;
    }

    /** Gives the shelf that has this slug, or had it, another name in a language. */
    public Shelf rename(String space, Slug slug, Language language, String newName) {
        return database.write(writing -> {
            Shelf shelf = shelf(writing, space, slug);
            new Shelving(shelves, changes, writing).rename(shelf, language, newName);
            return shelves.withId(writing, shelf.id()).orElseThrow();
        });
    }

    /** Puts everything of one shelf on another and gives the first up; its addresses lead to the other. */
    public Shelf merge(String space, Slug from, Slug into) {
        return database.write(writing -> {
            Shelf source = shelf(writing, space, from);
            Shelf target = shelf(writing, space, into);
            if (source.id() == target.id()) {
                throw new Problem.Refused("“" + from + "” and “" + into + "” are the same " + space + " already.");
            }
            Map<String, Set<Key>> noted = new LinkedHashMap<>();
            List<Filing> moved = filings.onShelf(writing, source.id());
            Set<Filing> there = new LinkedHashSet<>(filings.onShelf(writing, target.id()));
            filings.remove(writing, moved);
            filings.add(
                    writing,
                    moved.stream()
                            .map(one -> new Filing(target.id(), one.language(), one.publicFrom(), one.story()))
                            .filter(one -> !there.contains(one))
                            .toList());
            for (Filing filing : moved) {
                noted.computeIfAbsent("shelf " + target.id(), subject -> new LinkedHashSet<>())
                        .addAll(List.of(
                                Key.listing(source.id(), filing.language()),
                                Key.listing(target.id(), filing.language()),
                                Key.shelves(filing.language())));
                noted.put("story " + filing.story(), Set.of(Key.story(filing.story())));
            }
            filings.rehang(writing, source.id(), target.id());
            changes.record(writing, noted);
            new Shelving(shelves, changes, writing).merge(source, target);
            return shelves.withId(writing, target.id()).orElseThrow();
        });
    }

    private Shelf shelf(Writing writing, String space, Slug slug) {
        return shelves.everCalled(writing, space, slug)
                .orElseThrow(() -> new Problem.NotFound("There is no " + space + " “" + slug + "”."));
    }
}
