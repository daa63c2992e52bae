package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import press.registan.db.Database;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.StoryIntake;
import press.registan.story.StoryIntake.Outcome;

/**
 * Takes story files in. A file is read ahead on a thread of its own; the caller's thread takes in batches, each in a short
 * transaction that also remembers the line it came to. So an import that was killed goes on where it was when the same
 * command is run again, and one that is run twice changes nothing.
 */
public final class StoryImport {

    /** A file, how it is known again, and the line up to which it is in. */
    private record Begun(Path path, String identity, long line) {}

    private final Database database;
    private final StoryIntake intake;
    private final LanguagePaths languages;
    private final InstantSource clock;
    private final ProgressStore progress = new ProgressStore();

    public StoryImport(Database database, StoryIntake intake, LanguagePaths languages, InstantSource clock) {
        this.database = database;
        this.intake = intake;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Takes the files in, one after the other, and tells the listener after each batch.
     *
     * @throws Problem when a file or the report cannot be read or written, or the database cannot take more; what was
     *     taken in until then stays
     */
    public ImportReport run(List<Path> files, ImportOptions options, Consumer<ImportProgress> listener) {
        ArchiveFile.check(files);
        List<Begun> begun =
                files.stream().map(file -> begun(file, options.dryRun())).toList();
        boolean goesOn = begun.stream().anyMatch(one -> one.line() > 0);
        Taking taking =
                options.dryRun() ? new Rehearsal(database, intake) : new Taking.ForGood(database, intake, progress);
        try (ReportFile report = ReportFile.open(options.report(), goesOn)) {
            Run run = new Run(taking, report, new Pace(clock, files), listener);
            begun.forEach(run::file);
            ImportReport totals = run.tally.report(options.dryRun());
            report.totals(totals.totals());
            return totals;
        }
    }

    private Begun begun(Path file, boolean dryRun) {
        try {
            Optional<String> identity = ArchiveFile.identity(file);
            long line = dryRun
                    ? 0
                    : identity.map(known -> database.read(reading -> progress.line(reading, known)))
                            .orElse(0L);
            return new Begun(file, identity.orElse(file.toString()), line);
        } catch (IOException failure) {
            throw new Problem.Refused(file + " cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    private final class Run {

        private final Taking taking;
        private final ReportFile report;
        private final Pace pace;
        private final Consumer<ImportProgress> listener;
        private final Tally tally = new Tally();
        private final BatchSize size = new BatchSize();

        Run(Taking taking, ReportFile report, Pace pace, Consumer<ImportProgress> listener) {
            this.taking = taking;
            this.report = report;
            this.pace = pace;
            this.listener = listener;
        }

        void file(Begun file) {
            tally.resumed(file.line());
            report.file(file.path(), file.line());
            long line = file.line();
            try (ReadAhead ahead = ReadAhead.of(file.path(), languages, file.line())) {
                for (Optional<Parcel> next = ahead.next(size.stories());
                        next.isPresent();
                        next = ahead.next(size.stories())) {
                    take(file, next.get());
                    line = next.get().lastLine();
                    listener.accept(pace.at(file.path(), next.get().position(), tally.looked()));
                }
                taking.done(file.identity());
            } catch (Problem.Unavailable problem) {
                throw new Problem.Unavailable(problem.getMessage() + taking.advice(file.path(), line), problem);
            }
            pace.finished(file.path());
        }

        private void take(Begun file, Parcel parcel) {
            long start = clock.millis();
            List<Outcome> outcomes = taking.take(file.identity(), parcel);
            size.took(clock.millis() - start, parcel.lines().size());
            Iterator<Outcome> next = outcomes.iterator();
            for (StoryLine line : parcel.lines()) {
                switch (line) {
                    case StoryLine.Refused refused -> {
                        tally.refused(file.path() + " " + ReportFile.words(refused));
                        report.refused(refused);
                    }
                    case StoryLine.Accepted accepted -> {
                        Outcome outcome = next.next();
                        tally.took(accepted, outcome);
                        report.took(accepted, outcome);
                    }
                }
            }
            report.flush();
        }
    }
}
