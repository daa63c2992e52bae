package press.registan.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import press.registan.db.Writing;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/** Gives each of some manuscripts a slug that no other story has or ever had. For one thread and one transaction. */
final class SlugFinder {

    private record Space(StoryKind kind, Language language) {}

    /** Up to here numbers are tried one by one; further on by doubling, so that the thousandth “Weather” is quick too. */
    private static final int ONE_BY_ONE = 9;

    private static final long NOBODY = 0;

    private final StoryStore stories;
    private final Writing writing;

    /** What was looked up: the story that has a slug, or {@link #NOBODY}. */
    private final IdentityHashMap<Manuscript, Slug> wishes = new IdentityHashMap<>();

    private final Map<Space, Map<String, Long>> taken = new HashMap<>();

    SlugFinder(StoryStore stories, Writing writing, List<Manuscript> manuscripts) {
        this.stories = stories;
        this.writing = writing;
        Map<Space, Set<String>> wanted = new HashMap<>();
        for (Manuscript one : manuscripts) {
            Slug wish = wanted(one);
            wishes.put(one, wish);
            wanted.computeIfAbsent(new Space(one.kind(), one.language()), space -> new HashSet<>())
                    .add(wish.value());
        }
        wanted.forEach(this::lookUp);
    }

    /** The slug for a manuscript, which is the story with this id: as it was, as wished, or made from the headline. */
    Slug find(Manuscript manuscript, @Nullable StoryRow before, long id) {
        if (before != null && before.language() == manuscript.language() && stays(manuscript, before)) {
            return before.slug();
        }
        Space space = new Space(before == null ? manuscript.kind() : before.kind(), manuscript.language());
        Slug wanted = wishes.computeIfAbsent(manuscript, SlugFinder::wanted);
        Slug slug = isFree(space, wanted, id) ? wanted : numbered(space, wanted, id);
        looked(space).put(slug.value(), id);
        return slug;
    }

    /** It stays when none is wished, or when it is the wished one, be it numbered because another story was first. */
    private static boolean stays(Manuscript manuscript, StoryRow before) {
        if (manuscript.slug() == null) {
            return true;
        }
        String wanted = wanted(manuscript).value();
        String has = before.slug().value();
        return has.equals(wanted)
                || (has.startsWith(wanted + "-")
                        && has.substring(wanted.length() + 1).matches("\\d{1,9}"));
    }

    private static Slug wanted(Manuscript manuscript) {
        String wish = manuscript.slug();
        if (wish != null && Slug.isSlug(wish)) {
            return new Slug(wish);
        }
        return Slug.of(wish == null || wish.isBlank() ? manuscript.headline() : wish, manuscript.language());
    }

    private Slug numbered(Space space, Slug wanted, long id) {
        lookUpFirst(space, wanted);
        int taken = 1;
        int free = 2;
        while (!isFree(space, wanted.numbered(free), id)) {
            taken = free;
            free = free < ONE_BY_ONE ? free + 1 : free * 2;
        }
        while (free - taken > 1) {
            int middle = (free + taken) >>> 1;
            if (isFree(space, wanted.numbered(middle), id)) {
                free = middle;
            } else {
                taken = middle;
            }
        }
        return wanted.numbered(free);
    }

    /** Asks once for the numbers that are tried one by one. */
    private void lookUpFirst(Space space, Slug wanted) {
        lookUp(
                space,
                IntStream.rangeClosed(2, ONE_BY_ONE)
                        .mapToObj(n -> wanted.numbered(n).value())
                        .toList());
    }

    private boolean isFree(Space space, Slug slug, long id) {
        lookUp(space, List.of(slug.value()));
        long holder = looked(space).getOrDefault(slug.value(), NOBODY);
        return holder == NOBODY || holder == id;
    }

    private void lookUp(Space space, Collection<String> slugs) {
        Map<String, Long> looked = looked(space);
        List<String> unknown =
                slugs.stream().filter(slug -> !looked.containsKey(slug)).toList();
        unknown.forEach(slug -> looked.put(slug, NOBODY));
        looked.putAll(stories.slugsTaken(writing, space.kind(), space.language(), unknown));
    }

    private Map<String, Long> looked(Space space) {
        return taken.computeIfAbsent(space, any -> new HashMap<>());
    }
}
