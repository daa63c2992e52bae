package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.registan.backup.BackupFile;
import press.registan.kernel.Problem;

/** {@code registan verify}: looks through a publication, or through a backup. */
final class VerifyCommand implements Command {

    private static final Parameter<Path> FILE =
            Parameter.of("FILE", "A backup, instead of a publication.", Reading.PATH);
    private static final Option<Path> DATA = Option.of("--data", "DIR", "The folder of the publication.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of(
                "Looks through everything of a publication, also while it is served; or through a backup.", FILE, DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        if (given.has(FILE) == given.has(DATA)) {
            throw new WrongUsage("One of the two is needed: a FILE, or --data DIR.");
        }
        given.find(FILE).ifPresent(file -> backup(file, terminal.out()));
        given.find(DATA).ifPresent(folder -> publication(new DataOption(folder), terminal.out()));
    }

    private static void publication(DataOption data, PrintWriter out) {
        try (Newsroom newsroom = data.open()) {
            List<String> findings = new ArrayList<>(newsroom.findings());
            findings.addAll(newsroom.searchFindings());
            findings.forEach(out::println);
            if (!findings.isEmpty()) {
                throw new Problem.Refused(
                        "%,d of the checks found what should not be there.".formatted(findings.size()));
            }
            long doubts = newsroom.rates().audit().doubts();
            if (doubts > 0) {
                out.println(
                        "Kept aside, as nobody would believe them: %,d figures of banks. registan rates show --on DATE"
                                        .formatted(doubts)
                                + " has them, docs/operate/rates.md says what to do about them.");
            }
            out.println("All is well in " + data.folder()
                    + ": pages of the database, references, addresses, revisions, listings, counts,"
                    + " rates and search index.");
        }
    }

    private static void backup(Path file, PrintWriter out) {
        try (BackupFile backup = BackupFile.open(file)) {
            long rows = backup.check();
            out.println("%s is whole: %s as it was at %s, %,d rows of schema %d."
                    .formatted(
                            file,
                            backup.manifest().publication(),
                            backup.manifest().made(),
                            rows,
                            backup.manifest().schema()));
        }
    }
}
