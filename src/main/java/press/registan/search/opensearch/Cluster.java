package press.registan.search.opensearch;

import jakarta.json.JsonException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Transport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.opensearch.client.util.MissingRequiredPropertyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;

/**
 * The way to a cluster: few connections, short waits, and what goes wrong outside said as a {@link Problem}. A name and
 * password in its address are sent with every request, to it alone; certificates are believed as by the JVM everywhere.
 */
final class Cluster implements AutoCloseable {

    /**
     * How long is waited.
     *
     * @param connecting for a server to be there at all
     * @param answering for what a reader waits for; it is told to give up a little before we do
     * @param working for what we ask for ourselves: taking in, making and leaving an index
     */
    record Patience(Duration connecting, Duration answering, Duration working) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    private static final int MOST_CONNECTIONS = 32;
    private static final int LONGEST_ANSWER = 16 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final URI address;
    private final OpenSearchClient quick;
    private final OpenSearchClient patient;
    private volatile boolean open = true;

    Cluster(URI address, Patience patience) {
        this.address = address;
        ApacheHttpClient5Transport transport = transport(patience);
        this.quick = new OpenSearchClient(transport, waiting(patience.connecting(), patience.answering()));
        this.patient = new OpenSearchClient(transport, waiting(patience.connecting(), patience.working()));
    }

    /** Something that is asked of the cluster. */
    interface Asked<T> {
        T of(OpenSearchClient client) throws IOException;
    }

    /** Has it answer something that a reader waits for. */
    <T> T answer(Asked<T> asked) {
        return twice(asked, quick);
    }

    /** Has it do something; whatever it is must do no harm when it is done twice. */
    <T> T work(Asked<T> asked) {
        return twice(asked, patient);
    }

    @Override
    public void close() {
        open = false;
        try {
            quick._transport().close();
        } catch (IOException nothingMoreToDo) {
            throw new IllegalStateException(nothingMoreToDo);
        }
    }

    /** A connection that was kept may have died meanwhile, with a server that is back already: one more try on a new one. */
    private <T> T twice(Asked<T> asked, OpenSearchClient client) {
        try {
            return once(asked, client);
        } catch (IOException broken) {
            if (cause(broken, SocketTimeoutException.class).isPresent()) {
                throw away(broken);
            }
            try {
                return once(asked, client);
            } catch (IOException stillBroken) {
                throw cause(stillBroken, SSLException.class).map(this::unsafe).orElseGet(() -> away(stillBroken));
            }
        }
    }

    private <T> T once(Asked<T> asked, OpenSearchClient client) throws IOException {
        try {
            return asked.of(client);
        } catch (OpenSearchException refused) {
            throw told(refused.status(), refused)
                    .<RuntimeException>map(problem -> problem)
                    .orElse(refused);
        } catch (IOException failure) {
            throw told(status(failure), failure).orElseThrow(() -> failure);
        } catch (RuntimeException failure) {
            throw isNotUnderstood(failure) ? stranger(failure) : failure;
        }
    }

    /** What can be done about an answer of this status, where that is something. */
    private Optional<Problem.Unavailable> told(int status, Exception failure) {
        return switch (status) {
            case 401, 403 ->
                Optional.of(new Problem.Unavailable(
                        "The search cluster at " + where() + " does not let us in: see to the name and password in"
                                + " search.url, and to what they may do there.",
                        failure));
            case 429 -> Optional.of(busy(failure));
            default -> status >= 500 ? Optional.of(busy(failure)) : Optional.empty();
        };
    }

    /** Of an answer that is not as OpenSearch gives it, but its door or what stands before it; 0 of none. */
    private static int status(Throwable failure) {
        return cause(failure, ResponseException.class)
                .map(ResponseException::status)
                .orElse(0);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static boolean isNotUnderstood(RuntimeException failure) {
        return failure.getCause() instanceof JsonException
                || failure.getCause() instanceof MissingRequiredPropertyException;
    }

    Problem.Unavailable busy(Throwable cause) {
        return new Problem.Unavailable(
                "The search cluster at " + where() + " cannot answer now; its own log says why. It is asked again by"
                        + " itself.",
                cause);
    }

    private Problem.Unavailable away(IOException cause) {
        return new Problem.Unavailable(
                "The search cluster at " + where() + " does not answer. Pages do without; searching, and bringing it"
                        + " what has changed, go on by themselves when it is back.",
                cause);
    }

    private Problem.Unavailable unsafe(SSLException cause) {
        return new Problem.Unavailable(
                "There is no safe connection to the search cluster at " + where() + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + ". See to its certificate, to whether Java believes who signed it, and to the name in"
                        + " search.url.",
                cause);
    }

    private Problem.Unavailable stranger(RuntimeException cause) {
        return new Problem.Unavailable(
                "What answers at " + where() + " is no OpenSearch of version 3: see to search.url.", cause);
    }

    /** Without the name and password. */
    private String where() {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private ApacheHttpClient5Transport transport(Patience patience) {
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(address.getScheme(), address.getHost(), address.getPort()))
                .setMapper(new JacksonJsonpMapper())
                .setHttpClientConfigCallback(client -> client.disableRedirectHandling()
                        .disableContentCompression()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableCookieManagement()
                        .setIOReactorConfig(
                                IOReactorConfig.custom().setIoThreadCount(1).build())
                        .setIoReactorExceptionCallback(this::noteBreak)
                        .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                                .setTlsStrategy(believed())
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .setDefaultConnectionConfig(ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(patience.connecting()))
                                        .build())
                                .build()));
        if (address.getUserInfo() != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", basic(address.getUserInfo()))});
        }
        return builder.build();
    }

    /**
     * Whoever the JVM believes, and only under the name that stands in the address. That is looked at here as well: the client
     * leaves it to the JVM and then does not ask it.
     */
    private static TlsStrategy believed() {
        return new DefaultClientTlsStrategy(
                SSLContexts.createSystemDefault(), HostnameVerificationPolicy.BOTH, new DefaultHostnameVerifier());
    }

    /** As it closes its connections, it stumbles over them now and then. */
    private void noteBreak(Exception failure) {
        if (open) {
            LOG.error("the connections to the search cluster broke down", failure);
        }
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static ApacheHttpClient5Options waiting(Duration connecting, Duration answer) {
        ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
        options.setHttpAsyncResponseConsumerFactory(new HeapBufferedResponseConsumerFactory(LONGEST_ANSWER));
        return options.setRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(connecting))
                        .setResponseTimeout(Timeout.of(answer))
                        .build())
                .build();
    }
}
