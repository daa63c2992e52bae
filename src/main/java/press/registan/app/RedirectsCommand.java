package press.registan.app;

import java.nio.file.Path;
import press.registan.app.Group.Entry;
import press.registan.ingest.RedirectImport;

/** {@code registan redirects}: addresses of a former site that no archive knows. */
final class RedirectsCommand {

    private RedirectsCommand() {}

    static Group group() {
        return Group.of("Takes in old addresses of a former site.", Entry.of("import", Import::new));
    }

    /** {@code registan redirects import}. */
    private static final class Import implements Command {

        private static final Parameter<Path> FILES =
                Parameter.several("FILE.csv", "CSV files; packed with gzip or not.", Reading.PATH);

        @Override
        public Usage usage() {
            return Usage.of(
                    "Takes redirects in from a file: from,to; an empty to means gone (410). Safe to run twice.",
                    FILES,
                    DataOption.DATA);
        }

        @Override
        public void run(Arguments given, Terminal terminal) {
            try (Newsroom newsroom = DataOption.in(given).open()) {
                for (Path file : given.all(FILES)) {
                    tell(file, newsroom.redirectImport().run(file), terminal);
                }
            }
        }

        private static void tell(Path file, RedirectImport.Totals totals, Terminal terminal) {
            String name = String.valueOf(file.getFileName());
            totals.refused()
                    .forEach(line ->
                            terminal.err().println(name + " line " + line.number() + " refused: " + line.reason()));
            totals.doubtful()
                    .forEach(line -> terminal.err().println(name + " line " + line.number() + ": " + line.reason()));
            terminal.out()
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
