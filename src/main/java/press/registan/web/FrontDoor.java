package press.registan.web;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Meets every request, on one event loop. What is ready is sent from here at once: kept pages, static files, health. All
 * else goes to the {@link PageDesk} on a virtual thread, and comes back here to be sent.
 */
final class FrontDoor implements Handler<HttpServerRequest> {

    private static final AcceptedEncodings ENCODINGS = new AcceptedEncodings();

    private final Site site;
    private final WebSettings settings;
    private final Context loop;
    private final Callers callers;
    private final Health health;
    private final Admission admission;
    private final PageDesk desk;
    private final Clients clients;
    private final Executor threads;
    private final AccessLog log;
    private final Traffic traffic;
    private final InstantSource clock;

    FrontDoor(Site site, WebSettings settings, Context loop, Callers callers, Health health, Shared shared) {
        this.site = site;
        this.settings = settings;
        this.loop = loop;
        this.callers = callers;
        this.health = health;
        this.admission = shared.admission();
        this.desk = shared.desk();
        this.clients = shared.clients();
        this.threads = shared.threads();
        this.log = shared.log();
        this.traffic = shared.traffic();
        this.clock = shared.clock();
    }

    /** What all doors have in common. */
    record Shared(
            Admission admission,
            PageDesk desk,
            Clients clients,
            Executor threads,
            AccessLog log,
            Traffic traffic,
            InstantSource clock) {}

    /** A request on its way. */
    private record Visit(HttpServerRequest http, Callers.Caller caller, boolean secure, long began) {

        boolean isHead() {
            return HttpMethod.HEAD.equals(http.method());
        }
    }

    @Override
    public void handle(HttpServerRequest http) {
        Callers.Caller caller = callers.at(http.connection());
        if (caller == null) {
            http.connection().close();
            return;
        }
        long began = System.nanoTime();
        caller.asked();
        boolean secure = caller.trusted() && TrustedProxies.sayTls(name -> lines(http, name));
        Visit visit = new Visit(http, caller, secure, began);
        if (refuses(visit)) {
            return;
        }
        String target = http.uri();
        KeptPage page = site.pages().get(target);
        if (page != null) {
            traffic.hit();
            send(visit, page.answer(), true);
            return;
        }
        ReadyAnswer ready = ready(target);
        if (ready != null) {
            send(visit, ready, false);
        } else {
            traffic.missed();
            toDesk(visit);
        }
    }

    private @Nullable ReadyAnswer ready(String target) {
        ReadyAnswer file = site.staticFiles().at(target);
        return file != null ? file : health.at(target);
    }

    /** Refuses what no address here takes: other methods, bodies, a flood of headers. */
    private boolean refuses(Visit visit) {
        HttpServerRequest http = visit.http();
        if (!HttpMethod.GET.equals(http.method()) && !visit.isHead()) {
            http.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            return refuse(visit, 405, "This address can only be read, with GET or HEAD.");
        }
        if (hasBody(http)) {
            return refuse(visit, 413, "No address here takes anything in.");
        }
        if (hasMoreHeadersThan(settings.limits().headers(), http)) {
            return refuse(
                    visit, 431, "A request has at most " + settings.limits().headers() + " headers.");
        }
        return false;
    }

    private static boolean hasBody(HttpServerRequest http) {
        String length = http.headers().get(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || http.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean hasMoreHeadersThan(int most, HttpServerRequest http) {
        int[] count = {0};
        http.headers().forEach((_, _) -> count[0]++);
        return count[0] > most;
    }

    /** What follows on the connection could be a body; so it is closed. */
    private boolean refuse(Visit visit, int status, String detail) {
        visit.http().response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ReadyAnswer answer = desk.refused(status, detail);
        send(visit, answer, false);
        return true;
    }

    private void toDesk(Visit visit) {
        if (!admission.enter()) {
            traffic.busy();
            send(visit, desk.refused(503, String.valueOf(Admission.busy().getMessage())), false);
            return;
        }
        threads.execute(() -> {
            try {
                PageDesk.Outcome outcome = desk.answer(asked(visit));
                loop.runOnContext(_ -> send(visit, outcome.answer(), outcome.wasKept()));
            } finally {
                admission.leave();
            }
        });
    }

    private PageDesk.Asked asked(Visit visit) {
        HttpServerRequest http = visit.http();
        Request.Sender sender =
                new Request.Sender(settings.origin(), visit.secure(), () -> client(http), http::getHeader);
        Encoding first = encodings(http).getFirst();
        return new PageDesk.Asked(http.method().name(), http.uri(), sender, first);
    }

    private Client client(HttpServerRequest http) {
        String nearest = String.valueOf(http.remoteAddress().hostAddress());
        return clients.at(settings.trustedProxies().reader(nearest, name -> lines(http, name)));
    }

    /** All lines of a header: a proxy may add one of its own below that of a client, instead of to it. */
    private static @Nullable String lines(HttpServerRequest http, String name) {
        List<String> lines = http.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private static List<Encoding> encodings(HttpServerRequest http) {
        return ENCODINGS.of(http.headers().get(HttpHeaders.ACCEPT_ENCODING));
    }

    private void send(Visit visit, ReadyAnswer answer, boolean kept) {
        List<Encoding> accepted = encodings(visit.http());
        ReadyAnswer.Form form = answer.formFor(accepted);
        if (form != null) {
            send(visit, answer.status(), form, kept);
            return;
        }
        threads.execute(() -> {
            ReadyAnswer.Form made = answer.made(accepted);
            loop.runOnContext(_ -> send(visit, answer.status(), made, kept));
        });
    }

    private void send(Visit visit, int status, ReadyAnswer.Form form, boolean kept) {
        HttpServerResponse response = visit.http().response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (isKnown(visit, form)) {
            head(visit, response, 304, form.notModified());
            response.end().onComplete(_ -> visit.caller().answered(System.nanoTime()));
            note(visit, 304, 0, kept);
            return;
        }
        head(visit, response, status, form.head());
        Buffer body = form.body();
        if (visit.isHead()) {
            response.end().onComplete(_ -> visit.caller().answered(System.nanoTime()));
            note(visit, status, 0, kept);
        } else {
            response.end(body).onComplete(_ -> visit.caller().answered(System.nanoTime()));
            note(visit, status, body.length(), kept);
        }
    }

    private void head(Visit visit, HttpServerResponse response, int status, Head head) {
        if (status != 200) {
            response.setStatusCode(status);
        }
        if (response.headers().isEmpty()) {
            // Shares the map, and with it the bytes that it was written out as the last time.
            response.headers().setAll(head.at(clock.millis(), visit.secure()));
        } else {
            response.headers().addAll(head.at(clock.millis(), visit.secure()));
        }
    }

    private static boolean isKnown(Visit visit, ReadyAnswer.Form form) {
        if (form.etag().isEmpty()) {
            return false;
        }
        String known = visit.http().headers().get(HttpHeaders.IF_NONE_MATCH);
        return known != null && EntityTags.match(known, form.etag());
    }

    private void note(Visit visit, int status, int bytes, boolean kept) {
        traffic.answered(status, bytes);
        HttpServerRequest http = visit.http();
        long micros = (System.nanoTime() - visit.began()) / 1000;
        log.answered(new AccessLog.Line(clock.millis(), http.method().name(), http.uri(), status, bytes, micros, kept));
    }
}
