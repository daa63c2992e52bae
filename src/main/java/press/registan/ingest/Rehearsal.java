package press.registan.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.registan.db.Database;
import press.registan.story.Manuscript;
import press.registan.story.StoryIntake;
import press.registan.story.StoryIntake.Outcome;
import press.registan.story.StoryIntake.Result;

/**
 * Tries batches and takes each back: the whole intake runs, in a transaction that ends without having happened. For one
 * thread.
 */
final class Rehearsal implements Taking {

    /** Carries the outcomes out of a transaction that shall not happen. */
    private static final class TakenBack extends RuntimeException {

        private final transient List<Outcome> outcomes;

        TakenBack(List<Outcome> outcomes) {
            super("rehearsed", null, false, false);
            this.outcomes = outcomes;
        }
    }

    private final Database database;
    private final StoryIntake intake;

    /** By identity, the digest last seen: what a later batch would find if the earlier ones had happened. */
    private final Map<Long, Long> seen = new HashMap<>();

    Rehearsal(Database database, StoryIntake intake) {
        this.database = database;
        this.intake = intake;
    }

    @Override
    public Taken take(String file, Parcel parcel) {
        List<Manuscript> manuscripts = Taking.manuscripts(parcel);
        List<Outcome> outcomes = tried(manuscripts);
        List<Outcome> all = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            all.add(asIfKept(manuscripts.get(i), outcomes.get(i)));
        }
        return new Taken(all, List.of());
    }

    private List<Outcome> tried(List<Manuscript> manuscripts) {
        try {
            return database.write(writing -> {
                throw new TakenBack(intake.take(writing, manuscripts));
            });
        } catch (TakenBack back) {
            return back.outcomes;
        }
    }

    private Outcome asIfKept(Manuscript manuscript, Outcome outcome) {
        Long digest = hash(manuscript.digest());
        Long before = seen.put(hash(manuscript.uid()), digest);
        if (before == null) {
            return outcome;
        }
        Result result = before.equals(digest) ? Result.UNCHANGED : Result.CHANGED;
        return new Outcome(result, outcome.story(), outcome.notes());
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    @Override
    public String advice(Path file, long place) {
        return " Nothing was written.";
    }

    @Override
    public void done(String file) {
        // Nothing was remembered.
    }
}
