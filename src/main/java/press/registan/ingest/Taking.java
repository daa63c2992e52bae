package press.registan.ingest;

import java.nio.file.Path;
import java.util.List;
import press.registan.db.Database;
import press.registan.story.Manuscript;
import press.registan.story.StoryIntake;
import press.registan.story.StoryIntake.Outcome;

/** What is done with a batch: it is taken in for good, or only tried. */
sealed interface Taking permits Taking.ForGood, Rehearsal {

    /** Takes the stories of a parcel, and remembers that the file with this identity has come so far. */
    List<Outcome> take(String file, Parcel parcel);

    /** What to tell when it ends before the file does, after this line. */
    String advice(Path file, long line);

    /** Forgets how far the file has come, as it is wholly in. */
    void done(String file);

    static List<Manuscript> manuscripts(Parcel parcel) {
        return parcel.lines().stream()
                .filter(StoryLine.Accepted.class::isInstance)
                .map(line -> ((StoryLine.Accepted) line).manuscript())
                .toList();
    }

    record ForGood(Database database, StoryIntake intake, ProgressStore progress) implements Taking {

        @Override
        public List<Outcome> take(String file, Parcel parcel) {
            List<Manuscript> manuscripts = manuscripts(parcel);
            return database.write(writing -> {
                List<Outcome> outcomes = intake.take(writing, manuscripts);
                progress.reached(writing, file, parcel.lastLine());
                return outcomes;
            });
        }

        @Override
        public String advice(Path file, long line) {
            return " Of " + file + ", everything up to line " + line
                    + " is in. Run the same command again to go on from there.";
        }

        @Override
        public void done(String file) {
            database.change(writing -> progress.done(writing, file));
        }
    }
}
