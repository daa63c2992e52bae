package press.registan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DependencyTableTest {

    private static final String DOCUMENT = """
            Prose with `code` in it.

            | package | may import (of ours) |
            | --- | --- |
            | `kernel` | – |
            | `db`, `web` | `kernel` |
            | `web.site` | `web` `story` |
            | `app` | every other |

            More prose | with a bar |
            """;

    private final DependencyTable table = DependencyTable.parse(DOCUMENT);

    @Test
    void theFirstColumnNamesThePackages() {
        assertEquals(Set.of("kernel", "db", "web", "web.site", "app"), table.packages());
    }

    @Test
    void aPackageMayImportWhatStandsBesideItAndItself() {
        assertTrue(table.allows("db", "kernel"));
        assertTrue(table.allows("db", "db"));
        assertFalse(table.allows("db", "web"));
        assertFalse(table.allows("kernel", "db"));
    }

    @Test
    void everyOtherIsEveryPackageOfTheTable() {
        assertTrue(table.allows("app", "web.site"));
        assertFalse(table.allows("app", "undocumented"));
    }

    @Test
    void aTemplateSeesWhatThePackagesBelowWebSee() {
        assertTrue(table.allowsTemplates("story"));
        assertTrue(table.allowsTemplates("web.site"));
        assertFalse(table.allowsTemplates("db"));
    }

    @Test
    void aPackageStandsInTheTableOnce() {
        assertThrows(
                IllegalArgumentException.class, () -> DependencyTable.parse(DOCUMENT + "\n| `kernel` | `app` |\n"));
    }
}
