package press.registan.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.ingest.RedirectImport;

/** {@code registan redirects}: addresses of a former site that no archive knows. */
@Command(
        name = "redirects",
        description = "Takes in old addresses of a former site.",
        mixinStandardHelpOptions = true,
        subcommands = RedirectsCommand.Import.class)
final class RedirectsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "This is needed: import.");
    }

    /** {@code registan redirects import}. */
    @Command(
            name = "import",
            description = "Takes redirects in from a file: from,to; an empty to means gone (410). Safe to run twice.",
            mixinStandardHelpOptions = true)
    static final class Import implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "CSV files; packed with gzip or not.")
        private List<Path> files = List.of();

        @Override
        public void run() {
            try (Newsroom newsroom = data.open()) {
                for (Path file : files) {
                    tell(file, newsroom.redirectImport().run(file));
                }
            }
        }

        private void tell(Path file, RedirectImport.Totals totals) {
            String name = String.valueOf(file.getFileName());
            totals.refused()
                    .forEach(line -> spec.commandLine()
                            .getErr()
                            .println(name + " line " + line.number() + " refused: " + line.reason()));
            totals.doubtful()
                    .forEach(line -> spec.commandLine()
                            .getErr()
                            .println(name + " line " + line.number() + ": " + line.reason()));
            spec.commandLine()
                    .getOut()
                    .println("%s: added %,d · changed %,d · unchanged %,d · refused %,d"
                            .formatted(
                                    name,
                                    totals.added(),
                                    totals.changed(),
                                    totals.unchanged(),
                                    totals.refused().size()));
        }
    }
}
