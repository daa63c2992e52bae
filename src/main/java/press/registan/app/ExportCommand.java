package press.registan.app;

import java.nio.file.Path;
import java.util.List;

/** {@code registan export}: writes everything out, so that an import into an empty publication gives the same one. */
final class ExportCommand implements Command {

    /** What can be written out. */
    private enum What {
        STORIES
    }

    private static final Parameter<What> WHAT =
            Parameter.needed("WHAT", "stories", Reading.oneOf(List.of(What.values())));
    private static final Parameter<Path> FILE =
            Parameter.needed("FILE", "The file to write; one that is there is replaced.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of(
                "Writes every story and standing page as JSON Lines; packed when the file is called ….gz.",
                WHAT,
                FILE,
                DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        Path file = given.one(FILE);
        try (Newsroom newsroom = DataOption.in(given).open()) {
            switch (given.one(WHAT)) {
                case STORIES -> {
                    long stories = newsroom.storyExport().run(file, soFar -> {});
                    terminal.out().println("%,d stories and standing pages are in %s.".formatted(stories, file));
                }
            }
        }
    }
}
