package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Key;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;

class FailuresTest {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);

    private final Served served = Served.of(
            Route.page("/broken", _ -> {
                throw new IllegalStateException("secret detail");
            }),
            Route.page("/api/v1/broken", _ -> {
                throw new IllegalStateException("secret detail");
            }),
            Route.fresh("/api/v1/convert", _ -> {
                throw new Problem.Malformed("The amount is a number, such as 12.50.");
            }),
            Route.page("/{slug}", FailuresTest::story));

    private static Response story(Request request) {
        String slug = request.part("slug");
        if (!Slug.isSlug(slug)) {
            throw new Problem.NotFound("There is no story " + slug + ".");
        }
        return Served.page("/" + slug, slug, Served.from(Key.rates()));
    }

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        served.close();
    }

    @Test
    void aDefectIsLoggedOnceUnderTheIdThatTheReaderSees() {
        HttpResponse<String> page = served.get("/broken");
        assertEquals(500, page.statusCode());
        String id = page.body().replaceFirst("(?s).*<p id=\"id\">(\\w*)</p>.*", "$1");
        assertTrue(id.matches("[a-z2-9]{8}"), page.body());
        assertFalse(page.body().contains("secret"), page.body());
        List<ILoggingEvent> defects = logged.list.stream()
                .filter(event -> event.getFormattedMessage().contains(id))
                .toList();
        assertEquals(1, defects.size());
        assertEquals("secret detail", defects.getFirst().getThrowableProxy().getMessage());
        assertEquals("no-store", Served.header(page, "cache-control"));
    }

    @Test
    void programsGetAProblemDocument() {
        HttpResponse<String> answer = served.get("/api/v1/convert");
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", Served.header(answer, "content-type"));
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"The amount is a number, such as 12.50.\",\"instance\":\"/api/v1/convert\"}",
                answer.body());
        assertEquals(404, served.get("/api/v1/nothing").statusCode());
        HttpResponse<String> defect = served.get("/api/v1/broken");
        assertEquals(500, defect.statusCode());
        assertTrue(defect.body().matches(".*\"id\":\"[a-z2-9]{8}\"}"), defect.body());
        assertFalse(defect.body().contains("secret"), defect.body());
    }

    @Test
    void theErrorPageSpeaksTheLanguageOfTheAddress() {
        assertTrue(served.get("/ru/no/such/page").body().contains("404 ru"));
        assertTrue(served.get("/no/such/page").body().contains("404 en"));
    }

    @Test
    void everyKindOfProblemHasItsStatus() {
        IllegalStateException cause = new IllegalStateException("x");
        assertEquals(404, Failures.status(new Problem.NotFound("x")));
        assertEquals(410, Failures.status(new Problem.Gone("x")));
        assertEquals(400, Failures.status(new Problem.Malformed("x")));
        assertEquals(409, Failures.status(new Problem.Refused("x")));
        assertEquals(500, Failures.status(new Problem.Misconfigured(List.of("x"))));
        assertEquals(503, Failures.status(new Problem.Unavailable("x", cause)));
    }

    /** Bytes as they come, over a real line: whatever they are, they are an answer or a refusal, and never a defect. */
    @Test
    void noAddressBreaksTheServer() {
        Random random = new Random(20260301);
        String letters = "/abcABC%?&=#.;:@+\\\"'<>{}|^`~0123456789\u00e9\u00ff";
        for (int i = 0; i < 400; i++) {
            StringBuilder target = new StringBuilder("/");
            for (int length = random.nextInt(40); length > 0; length--) {
                target.append(letters.charAt(random.nextInt(letters.length())));
            }
            try (Line line = served.line()) {
                String answer = line.say("GET " + target + " HTTP/1.1\r\nhost: x\r\n\r\n")
                        .answer();
                assertTrue(answer.matches("(?s)HTTP/1\\.1 (200|301|400|404) .*"), target + " gave " + answer);
            }
        }
        assertEquals(List.of(), logged.list);
    }
}
