package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import press.registan.db.Database;
import press.registan.kernel.Problem;
import press.registan.story.Addresses;
import press.registan.story.Stories;
import press.registan.story.StoryIntake;
import press.registan.story.StoryIntake.Outcome;

/**
 * Takes archives in, whatever their format. A file is read ahead on a thread of its own; the caller's thread takes in
 * batches, each in a short transaction that also remembers the place it came to. So an import that was killed goes on where
 * it was when the same command is run again, and one that is run twice changes nothing.
 */
public final class StoryImport {

    /** A file, how it is known again, and the place up to which it is in. */
    private record Begun(Path path, String identity, long place) {}

    private final Database database;
    private final StoryIntake intake;
    private final Addresses addresses;
    private final InstantSource clock;
    private final ProgressStore progress = new ProgressStore();

    public StoryImport(Database database, Stories stories, InstantSource clock) {
        this.database = database;
        this.intake = stories.intake();
        this.addresses = stories.addresses();
        this.clock = clock;
    }

    /**
     * Takes the files in, one after the other, and tells the listener after each batch.
     *
     * @throws Problem when a file or the report cannot be read or written, or the database cannot take more; what was
     *     taken in until then stays
     */
    public ImportReport run(
            ArchiveFormat format, List<Path> files, ImportOptions options, Consumer<ImportProgress> listener) {
        ArchiveFile.check(files);
        List<Begun> begun =
                files.stream().map(file -> begun(file, options.dryRun())).toList();
        boolean goesOn = begun.stream().anyMatch(one -> one.place() > 0);
        Taking taking =
                options.dryRun() ? new Rehearsal(database, intake) : new Taking.ForGood(database, intake, progress);
        Pace looking = new Pace(clock, files);
        try (ReportFile report = ReportFile.open(options.report(), goesOn);
                Archive archive =
                        format.open(files, (file, position) -> listener.accept(looking.at(file, position, 0)))) {
            Run run = new Run(archive, taking, report, new Pace(clock, files), listener);
            begun.forEach(run::file);
            ImportReport totals = run.tally.report(options.dryRun());
            report.totals(totals.totals());
            if (options.report() != null && !options.dryRun()) {
                new Proof(addresses, report).of(archive, files);
            }
            return totals;
        } catch (IOException failure) {
            throw new Problem.Refused("The archive cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    private Begun begun(Path file, boolean dryRun) {
        try {
            Optional<String> identity = ArchiveFile.identity(file);
            long place = dryRun
                    ? 0
                    : identity.map(known -> database.read(reading -> progress.line(reading, known)))
                            .orElse(0L);
            return new Begun(file, identity.orElse(file.toString()), place);
        } catch (IOException failure) {
            throw new Problem.Refused(file + " cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    private final class Run {

        private final Archive archive;
        private final Taking taking;
        private final ReportFile report;
        private final Pace pace;
        private final Consumer<ImportProgress> listener;
        private final Tally tally = new Tally();
        private final BatchSize size = new BatchSize();

        Run(Archive archive, Taking taking, ReportFile report, Pace pace, Consumer<ImportProgress> listener) {
            this.archive = archive;
            this.taking = taking;
            this.report = report;
            this.pace = pace;
            this.listener = listener;
        }

        void file(Begun file) {
            tally.resumed(file.place());
            report.file(file.path(), file.place());
            long place = file.place();
            try (ReadAhead ahead = ReadAhead.of(file.path(), archive, file.place())) {
                for (Optional<Parcel> next = ahead.next(size.stories());
                        next.isPresent();
                        next = ahead.next(size.stories())) {
                    take(file, next.get());
                    place = next.get().last();
                    listener.accept(pace.at(file.path(), next.get().position(), tally.looked()));
                }
                taking.done(file.identity());
            } catch (Problem.Unavailable problem) {
                throw new Problem.Unavailable(problem.getMessage() + taking.advice(file.path(), place), problem);
            }
            pace.finished(file.path());
        }

        private void take(Begun file, Parcel parcel) {
            long start = clock.millis();
            Taking.Taken taken = taking.take(file.identity(), parcel);
            size.took(clock.millis() - start, parcel.entries().size());
            Iterator<Outcome> next = taken.outcomes().iterator();
            for (Entry entry : parcel.entries()) {
                switch (entry) {
                    case Entry.Refused refused -> {
                        tally.refused(file.path() + " " + ReportFile.words(refused));
                        report.refused(refused);
                    }
                    case Entry.Accepted accepted -> {
                        Outcome outcome = next.next();
                        tally.took(accepted, outcome);
                        report.took(accepted, outcome);
                    }
                    case Entry.LeftOut leftOut -> {
                        tally.leftOut(leftOut.kind());
                        report.leftOut(leftOut);
                    }
                    case Entry.Remark remark -> {
                        tally.remarked(file.path() + ": " + remark.words());
                        report.note(remark.words());
                    }
                    case Entry.Forwarded _ -> {
                        // Its addresses are told in the proof, and those that could not be below.
                    }
                }
            }
            taken.notes().forEach(report::note);
            report.flush();
        }
    }
}
