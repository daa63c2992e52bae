package press.registan.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.registan.db.Database;
import press.registan.story.Manuscript;
import press.registan.story.StoryIntake;
import press.registan.story.StoryIntake.Outcome;

/** What is done with a batch: it is taken in for good, or only tried. */
sealed interface Taking permits Taking.ForGood, Rehearsal {

    /**
     * What became of a parcel.
     *
     * @param outcomes of its stories, in order
     * @param notes what could not be done of the rest, in words
     */
    record Taken(List<Outcome> outcomes, List<String> notes) {}

    /** Takes a parcel, and remembers that the file with this identity has come so far. */
    Taken take(String file, Parcel parcel);

    /** What to tell when it ends before the file does, after this place. */
    String advice(Path file, long place);

    /** Forgets how far the file has come, as it is wholly in. */
    void done(String file);

    static List<Manuscript> manuscripts(Parcel parcel) {
        return parcel.entries().stream()
                .filter(Entry.Accepted.class::isInstance)
                .map(entry -> ((Entry.Accepted) entry).manuscript())
                .toList();
    }

    record ForGood(Database database, StoryIntake intake, ProgressStore progress) implements Taking {

        @Override
        public Taken take(String file, Parcel parcel) {
            List<Manuscript> manuscripts = manuscripts(parcel);
            return database.write(writing -> {
                List<Outcome> outcomes = intake.take(writing, manuscripts);
                List<String> notes = new ArrayList<>();
                for (Entry entry : parcel.entries()) {
                    if (entry instanceof Entry.Forwarded forwarded) {
                        notes.addAll(intake.forward(writing, forwarded.forwarding()));
                    }
                }
                progress.reached(writing, file, parcel.last());
                return new Taken(outcomes, notes);
            });
        }

        @Override
        public String advice(Path file, long place) {
            return " Of " + file + ", everything up to line " + place
                    + " is in. Run the same command again to go on from there.";
        }

        @Override
        public void done(String file) {
            database.change(writing -> progress.done(writing, file));
        }
    }
}
