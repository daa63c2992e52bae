package press.registan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.ingest.ArchiveFormat;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.ImportReport;
import press.registan.ingest.StoryFiles;
import press.registan.ingest.format.Wxr;

/** {@code registan import}: takes an archive in. */
@Command(
        name = "import",
        description = {
            "Takes an archive in. Safe to run twice, and after an interruption: what is in already stays as it is.",
            "Formats: stories (JSON Lines, one story a line), wxr (what WordPress exports)."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "stories or wxr")
    private String format = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files; packed with gzip or not.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Check everything, say what would happen, write nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was refused or changed, line by line.")
    private @Nullable Path report;

    private ArchiveFormat format(Newsroom newsroom) {
        return switch (format) {
            case "stories" -> new StoryFiles(newsroom.languages());
            case "wxr" ->
                new Wxr(newsroom.languages(), newsroom.settings().publication().timezone());
            default ->
                throw new ParameterException(
                        spec.commandLine(), "“" + format + "” is not a format; known: stories, wxr.");
        };
    }

    @Override
    public void run() {
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Newsroom newsroom = data.open()) {
            ImportReport done = newsroom.storyImport()
                    .run(format(newsroom), files, new ImportOptions(dryRun, report), progress::show);
            progress.end();
            done.remarks().forEach(remark -> spec.commandLine().getErr().println(remark));
            done.firstRefusals().forEach(refusal -> spec.commandLine().getErr().println(refusal));
            done.totals().forEach(line -> spec.commandLine().getOut().println(line));
        }
    }
}
