package press.registan.app;

import java.nio.file.Path;
import java.util.List;
import press.registan.ingest.ArchiveFormat;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.ImportReport;
import press.registan.ingest.StoryFiles;
import press.registan.ingest.format.Wxr;

/** {@code registan import}: takes an archive in. */
final class ImportCommand implements Command {

    /** What archives are written in. */
    private enum Format {
        STORIES,
        WXR
    }

    private static final Parameter<Format> FORMAT = Parameter.needed(
            "FORMAT",
            "stories: JSON Lines, one story a line; or wxr: what WordPress exports.",
            Reading.oneOf(List.of(Format.values())));
    private static final Parameter<Path> FILES =
            Parameter.several("FILE", "Files; packed with gzip or not.", Reading.PATH);
    private static final Option<String> DRY_RUN =
            Option.flag("--dry-run", "Check everything, say what would happen, write nothing.");
    private static final Option<Path> REPORT =
            Option.of("--report", "FILE", "Write what was refused or changed, line by line.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of(
                "Takes an archive in. Safe to run twice, and after an interruption: what is in already stays as it is.",
                FORMAT,
                FILES,
                DataOption.DATA,
                DRY_RUN,
                REPORT);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        Progress progress = new Progress(terminal.err());
        ImportOptions options =
                new ImportOptions(given.has(DRY_RUN), given.find(REPORT).orElse(null));
        try (Newsroom newsroom = DataOption.in(given).open()) {
            ImportReport done = options.dryRun()
                    ? taken(given, newsroom, options, progress)
                    : indexed(given, newsroom, options, progress);
            progress.end();
            done.remarks().forEach(remark -> terminal.err().println(remark));
            done.firstRefusals().forEach(refusal -> terminal.err().println(refusal));
            done.totals().forEach(line -> terminal.out().println(line));
        }
    }

    /** The search index takes the stories in while they come. */
    private static ImportReport indexed(Arguments given, Newsroom newsroom, ImportOptions options, Progress progress) {
        try (Alongside alongside = newsroom.alongside()) {
            ImportReport done = taken(given, newsroom, options, progress);
            alongside.catchUp(progress::indexed);
            return done;
        }
    }

    private static ImportReport taken(Arguments given, Newsroom newsroom, ImportOptions options, Progress progress) {
        return newsroom.storyImport()
                .run(format(given.one(FORMAT), newsroom), given.all(FILES), options, progress::show);
    }

    private static ArchiveFormat format(Format format, Newsroom newsroom) {
        return switch (format) {
            case STORIES -> new StoryFiles(newsroom.languages());
            case WXR ->
                new Wxr(newsroom.languages(), newsroom.settings().publication().timezone());
        };
    }
}
