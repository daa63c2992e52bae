package press.registan.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registan export}: writes everything out, so that an import into an empty publication gives the same one. */
@Command(
        name = "export",
        description = "Writes every story and standing page as JSON Lines; packed when the file is called ….gz.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "WHAT", description = "stories")
    private String what = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    private Path file = Path.of("");

    @Override
    public void run() {
        if (!what.equals("stories")) {
            throw new ParameterException(spec.commandLine(), "“" + what + "” cannot be exported; known: stories.");
        }
        try (Newsroom newsroom = data.open()) {
            long stories = newsroom.storyExport().run(file, soFar -> {});
            spec.commandLine().getOut().println("%,d stories and standing pages are in %s.".formatted(stories, file));
        }
    }
}
