package press.registan.app;

/** {@code registan reindex}: makes the search index anew from the stories. */
final class ReindexCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                "Makes the search index anew from the stories. The old one answers until it is ready.",
                DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        try (Newsroom newsroom = DataOption.in(given).open()) {
            SearchDesk desk = newsroom.searchDesk();
            if (!desk.indexing().isOurTurn()) {
                desk.indexing().askRemake();
                terminal.out()
                        .println(
                                "The server that runs here makes the index anew now, and says in its log when it is ready.");
                return;
            }
            Progress progress = new Progress(terminal.err());
            desk.indexing().remake(progress::indexed);
            progress.end();
            terminal.out()
                    .println("%,d stories are in the index, those to come among them."
                            .formatted(desk.index().stories()));
        }
    }
}
