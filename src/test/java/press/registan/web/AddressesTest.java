package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;
import press.registan.kernel.Problem;

class AddressesTest {

    private final AtomicInteger made = new AtomicInteger();

    private final Served served = Served.with(
            Served.usual(),
            this::old,
            AccessLog.none(),
            Route.page("/", request -> page(request, "/")),
            Route.page("/latest", request -> page(request, "/latest")),
            Route.page(
                    "/latest/page/{n}",
                    request -> page(
                            request, request.number("n") == 1 ? "/latest" : "/latest/page/" + request.number("n"))),
            Route.page("/topic/{slug}", request -> page(request, "/topic/" + request.part("slug"))),
            Route.page("/robots.txt", request -> Served.page(request.path(), "allow", Served.from(Key.rates())))
                    .withoutLanguage());

    private Optional<Response> old(String target) {
        return switch (target) {
            case "/?p=12", "/latest/?p=12", "/index.php/news/23291-x" -> Optional.of(Response.movedTo("/news/river"));
            case "/2019/gone/" -> throw new Problem.Gone("This story was withdrawn.");
            default -> Optional.empty();
        };
    }

    private Response page(Request request, String path) {
        made.incrementAndGet();
        return Served.page(request.address(path), path + " " + request.language(), Served.from(Key.story(1)));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void assertMoved(String from, String to) {
        HttpResponse<String> response = served.get(from);
        assertEquals(301, response.statusCode(), from);
        assertEquals(to, Served.header(response, "location"), from);
    }

    @Test
    void everyOtherSpellingLeadsStraightToTheOneAddress() {
        assertMoved("/Latest", "/latest");
        assertMoved("/latest/", "/latest");
        assertMoved("//latest", "/latest");
        assertMoved("/LATEST//?utm_source=x", "/latest");
        assertMoved("/lat%65st", "/latest");
        assertMoved("/latest/page/1", "/latest");
        assertMoved("/Latest/Page/1/", "/latest");
        assertMoved("/ru/", "/ru");
        assertMoved("/RU/Topic/Almaty/", "/ru/topic/almaty");
        assertEquals(200, served.get("/latest").statusCode());
    }

    @Test
    void theFirstLanguageHasNoPrefix() {
        assertMoved("/en", "/");
        assertMoved("/en/latest/", "/latest");
        assertEquals("/latest en", served.get("/latest").body());
        assertEquals("/latest ru", served.get("/ru/latest").body());
        assertEquals("/ ru", served.get("/ru").body());
    }

    @Test
    void whatHasNoLanguageIsNowhereElse() {
        assertEquals("allow", served.get("/robots.txt").body());
        assertEquals(404, served.get("/ru/robots.txt").statusCode());
    }

    @Test
    void oldAddressesComeFirstAndExactlyAsTheyWere() {
        assertMoved("/?p=12", "/news/river");
        assertMoved("/index.php/news/23291-x", "/news/river");
        assertMoved("/latest/?p=12", "/news/river");
        assertEquals("/ en", served.get("/?p=13").body());
        assertEquals(410, served.get("/2019/gone/").statusCode());
    }

    @Test
    void aKnownPageIsRedirectedToWithoutMakingItAgain() {
        served.get("/topic/almaty");
        assertMoved("/Topic/Almaty", "/topic/almaty");
        assertEquals(1, made.get());
    }

    @Test
    void aNewMeaningOfAnAddressPurgesThePageThatStoodThere() {
        served.get("/latest");
        served.pages.purge(List.of(Key.address("/latest")));
        served.get("/latest");
        assertEquals(2, made.get());
    }

    @Test
    void aNumberThatIsNoneIsNoAddress() {
        for (String n : List.of("0", "01", "x", "-1", "1e3", "12345678901")) {
            assertEquals(404, served.get("/latest/page/" + n).statusCode(), n);
        }
        assertEquals("/latest/page/12 en", served.get("/latest/page/12").body());
    }

    @Test
    void noSpellingLeadsAwayFromHere() {
        for (String away :
                List.of("//evil.example/latest", "/\\evil.example", "/%2f%2fevil.example", "//evil.example")) {
            try (Line line = served.line()) {
                String answer =
                        line.say("GET " + away + " HTTP/1.1\r\nhost: x\r\n\r\n").answer();
                assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
            }
        }
    }

    @Test
    void theWholeAddressThatProxiesSendIsUnderstood() {
        try (Line line = served.line()) {
            String answer = line.say("GET http://news.example/latest HTTP/1.1\r\nhost: x\r\n\r\n")
                    .answer();
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("/latest en"), answer);
        }
    }
}
