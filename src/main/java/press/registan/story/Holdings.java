package press.registan.story;

import java.util.List;
import press.registan.db.Database;
import press.registan.kernel.MadeFrom;

/** All that the publication holds, public or not, in the order in which it came; for exports and checks. Thread-safe. */
public final class Holdings {

    private final Database database;
    private final StoryStore stories;
    private final StoryAssembly assembly;
    private final Addresses addresses;

    Holdings(Database database, StoryStore stories, StoryAssembly assembly, Addresses addresses) {
        this.database = database;
        this.stories = stories;
        this.assembly = assembly;
        this.addresses = addresses;
    }

    /** The next stories and standing pages after an id, at most {@code most}; empty at the end. */
    public List<Story> after(long id, int most) {
        return database.read(reading -> assembly.stories(reading, new MadeFrom(), stories.after(reading, id, most)));
    }

    /** The old addresses that lead to a story. */
    public List<String> addresses(Story story) {
        return addresses.of(story.id());
    }
}
