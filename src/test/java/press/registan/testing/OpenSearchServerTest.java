package press.registan.testing;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OpenSearchServerTest {

    @Test
    void itIsTheOpenSearchThatWeSayWeWorkWithAndThereIsOneOfIt() throws Exception {
        OpenSearchServer server = OpenSearchServer.running();

        String greeting = server.ask("GET", "/", "");

        assertTrue(greeting.contains("\"number\" : \"3.8."), greeting);
        assertSame(server, OpenSearchServer.running());
    }
}
