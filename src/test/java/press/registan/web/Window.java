package press.registan.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import press.registan.kernel.LanguagePaths;

/** Answers as the server does, from old addresses to error pages and redirects, without a server: for tests of pages. */
public final class Window {

    /** What came out; the location is empty where nobody is sent on. */
    public record Answer(int status, String contentType, String location, Map<String, String> headers, String text) {

        /** Empty where there is no such header. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private static final Client NOBODY = new Client(0);

    private final PageDesk desk;
    private final InstantSource clock;

    /** Keeps no page. */
    public Window(
            LanguagePaths languages, List<Route> routes, OldAddresses old, ErrorPages errors, InstantSource clock) {
        this(languages, routes, old, errors, clock, 1);
    }

    /** Keeps so many bytes of pages, until their time is over: nothing that changes purges them. */
    public Window(
            LanguagePaths languages,
            List<Route> routes,
            OldAddresses old,
            ErrorPages errors,
            InstantSource clock,
            long keptBytes) {
        PageStore pages = new PageStore(keptBytes, clock);
        Site site = new Site(languages, new Routes(routes), old, StaticFiles.of(Map.of()), errors, pages, () -> true);
        this.clock = clock;
        this.desk = new PageDesk(
                site, Limits.USUAL, new Admission(Limits.USUAL), clock, new Traffic(new SimpleMeterRegistry(), pages));
    }

    public Answer get(String target) {
        Request.Sender nobody = new Request.Sender("https://courier.example", false, () -> NOBODY, _ -> null);
        ReadyAnswer answer = desk.answer(new PageDesk.Asked("GET", target, nobody, Encoding.IDENTITY))
                .answer();
        ReadyAnswer.Form form = answer.formFor(List.of(Encoding.IDENTITY));
        ReadyAnswer.Form plain = form == null ? answer.unpacked() : form;
        MultiMap head = plain.head().at(clock.millis(), false);
        return new Answer(
                answer.status(),
                Objects.requireNonNullElse(head.get("content-type"), ""),
                Objects.requireNonNullElse(head.get("location"), ""),
                head.entries().stream()
                        .collect(Collectors.toMap(
                                line -> line.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, _) -> one)),
                plain.body().toString(StandardCharsets.UTF_8));
    }
}
