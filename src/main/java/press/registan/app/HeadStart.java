package press.registan.app;

import press.registan.db.sqlite.SqliteDatabase;
import press.registan.web.WebServer;

/**
 * Loads what nearly every command needs a moment later, the database's library above all, while the command line is still
 * being read: a start then takes two cores instead of one. What cannot be loaded is told by whoever needs it.
 */
final class HeadStart {

    private HeadStart() {}

    static void take() {
        Thread.ofPlatform().name("head-start").daemon().start(() -> {
            SqliteDatabase.load();
            WebServer.load();
        });
    }
}
