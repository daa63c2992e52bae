package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Walk;

@OnEveryDatabase
class DemoWalkTest {

    @Test
    void everyLinkOfTheDemoAnswersAndEveryCounterIsTrue(@TempDir Path folder) throws Exception {
        try (DemoSite site = new DemoSite(folder.resolve("demo"))) {
            // Once to the end; on the second database the pages say nothing new after the first few hundred.
            int most = Databases.areOnPostgres() ? 400 : 5_000;
            Walk.Findings findings = Walk.through(site.origin(), most, "/");
            assertEquals(List.of(), findings.wrong());
            assertTrue(findings.pages() >= 400, findings.statuses().toString());
            assertEquals(List.of(), site.newsroom().stories().audit().findings());
            // As its own file says, and not only what the tests add to it.
            assertTrue(
                    Files.readString(folder.resolve("demo/registan.properties")).contains("\nrates.fetch=none\n"));
        }
    }
}
