package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {

    @Test
    void aLineIsForPeople() {
        assertTrue(logged("").matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  pages Кепте қалды\\R"), logged(""));
    }

    @Test
    void aLineIsAJsonObjectOnRequest() throws IOException {
        JsonNode line = new ObjectMapper().readTree(logged("json"));
        assertEquals("WARN", line.path("level").asText());
        assertEquals("press.registan.pages", line.path("loggerName").asText());
        assertEquals("Кепте қалды", line.path("formattedMessage").asText());
        assertTrue(line.path("timestamp").isNumber(), line.toString());
    }

    private static String logged(String format) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger logger = context.getLogger("press.registan.pages");
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, "Кепте {}", null, new Object[] {"қалды"});
        return new String(Logging.encoder(context, format).encode(event), StandardCharsets.UTF_8);
    }
}
