package press.registan.money.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import press.registan.money.DocumentMark;

/**
 * Asks one bank's server, over HTTP: one question after the other, with a name of our own, not too often, not for too long,
 * and for no more than can be meant. For one thread.
 */
final class Wire implements AutoCloseable {

    private static final int LARGEST_BODY = 4 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_MARK = 300;

    private final Pace pace;
    private final String agent;
    private final InstantSource clock;
    private final HttpClient client;
    private boolean asked;

    /** @param agent what we call ourselves, with an address at which we can be found */
    Wire(Pace pace, String agent, InstantSource clock) {
        this.pace = pace;
        this.agent = agent;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(pace.connecting())
                .build();
    }

    /** An answer that a further try would not change: a document, as before, not there, not allowed. */
    Reply get(URI address, DocumentMark mark) throws Unreachable, InterruptedException {
        int tries = 0;
        while (true) {
            tries++;
            Failure failure;
            try {
                return once(address, mark);
            } catch (Failure told) {
                failure = told;
            }
            if (failure.isFinal || tries > pace.again().size() || failure.notBefore.compareTo(pace.longest()) > 0) {
                throw new Unreachable(failure.words(), tries, failure.notBefore);
            }
            Duration pause = pace.again().get(tries - 1);
            pace.pause().pause(pause.compareTo(failure.notBefore) < 0 ? failure.notBefore : pause);
        }
    }

    /** Why a try failed. */
    private static final class Failure extends Exception {

        private final boolean isFinal;
        private final transient Duration notBefore;

        private Failure(String words, boolean isFinal, Duration notBefore) {
            super(words, null, false, false);
            this.isFinal = isFinal;
            this.notBefore = notBefore;
        }

        static Failure passing(String words) {
            return new Failure(words, false, Duration.ZERO);
        }

        static Failure lasting(String words) {
            return new Failure(words, true, Duration.ZERO);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    private Reply once(URI address, DocumentMark mark) throws Failure, InterruptedException {
        URI here = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = ask(here, mark);
            int status = response.statusCode();
            if (status == 429 || status == 408 || status >= 500) {
                throw new Failure(host(here) + " answers with status " + status, false, notBefore(response.headers()));
            }
            if (status < 300 || status >= 400 || status == Reply.NOT_MODIFIED) {
                return reply(response);
            }
            here = redirected(address, here, response.headers());
        }
        throw Failure.lasting(host(address) + " redirects without an end");
    }

    private HttpResponse<byte[]> ask(URI address, DocumentMark mark) throws Failure, InterruptedException {
        if (asked) {
            pace.pause().pause(pace.between());
        }
        asked = true;
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request(address, mark),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_BODY));
        try {
            // The client's own time-out ends with the headers; a body may drip for ever.
            return answer.get(pace.answering().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw Failure.passing(host(address) + " gave no whole answer within "
                    + pace.answering().toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            throw failure(address, failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(URI address, DocumentMark mark) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", agent);
        if (mark.etag() != null) {
            request.header("If-None-Match", mark.etag());
        }
        if (mark.lastModified() != null) {
            request.header("If-Modified-Since", mark.lastModified());
        }
        return request.build();
    }

    private Failure failure(URI address, @Nullable Throwable cause) {
        String host = host(address);
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                Failure.passing(
                        host + " took no connection within " + pace.connecting().toSeconds() + " seconds");
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException ->
                Failure.passing("there is no way to " + host + " from here: its name is not known");
            case UnknownHostException _ ->
                Failure.passing("there is no way to " + host + " from here: its name is not known");
            case ConnectException _ -> Failure.passing(host + " takes no connections");
            case SSLException secured ->
                Failure.passing(host + " could not prove who it is (" + secured.getMessage() + ")");
            case IOException large
            when String.valueOf(large.getMessage()).contains("exceeds") ->
                Failure.lasting(host + " sends more than any table of rates takes");
            case IOException broken ->
                Failure.passing("the connection to " + host + " broke (" + broken.getMessage() + ")");
            case null, default -> throw new IllegalStateException("asking " + address, cause);
        };
    }

    private Duration notBefore(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), moment);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
    }

    /** Only within the bank's own site: where its rates are said to be instead is for people to decide. */
    private static URI redirected(URI address, URI here, HttpHeaders headers) throws Failure {
        String location = headers.firstValue("Location").orElse("");
        try {
            URI there = here.resolve(location);
            boolean secure = !"https".equals(here.getScheme()) || "https".equals(there.getScheme());
            if (!location.isEmpty() && secure && site(there).equals(site(address))) {
                return there;
            }
        } catch (IllegalArgumentException garbled) {
            throw Failure.lasting(host(here) + " redirects to what is no address");
        }
        throw Failure.lasting(host(here) + " redirects to " + shown(location)
                + ", which is another site; if the bank has moved, say so in the settings");
    }

    private static String site(URI address) {
        String host = host(address).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        HttpHeaders headers = response.headers();
        return new Reply(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                response.body(),
                new DocumentMark(mark(headers, "ETag"), mark(headers, "Last-Modified")));
    }

    private static @Nullable String mark(HttpHeaders headers, String name) {
        return Optional.of(headers.firstValue(name).orElse(""))
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_MARK)
                .orElse(null);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
