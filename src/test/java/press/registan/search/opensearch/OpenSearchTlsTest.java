package press.registan.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;
import press.registan.search.Ranking;
import press.registan.search.Standing;

/** A cluster behind TLS, with a certificate that is believed for the name {@code localhost}. */
class OpenSearchTlsTest {

    private static final Ranking.Bm25 USUAL = new Ranking.Bm25(1.2f, 0.75f);
    private static final String PASSWORD = "changeit";

    /** What came in with the requests that got through. */
    private static final Queue<String> SHOWN = new ConcurrentLinkedQueue<>();

    private static SSLContext usual;
    private static SSLContext believing;
    private static HttpsServer cluster;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        usual = SSLContext.getDefault();
        KeyStore own = certificate(folder.resolve("own.p12"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        believing = SSLContext.getInstance("TLS");
        believing.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        cluster = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.setHttpsConfigurator(new HttpsConfigurator(believing));
        cluster.createContext("/", exchange -> {
            SHOWN.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] none = "{\"_index\":\"tls\",\"_id\":\"standing\",\"found\":false}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        cluster.start();
    }

    @AfterAll
    static void stop() {
        SSLContext.setDefault(usual);
        cluster.stop(0);
    }

    @Test
    void aClusterThatIsBelievedIsAskedAndShownTheNameAndPassword() {
        SSLContext.setDefault(believing);
        SHOWN.clear();

        assertEquals(new Standing.Missing(), standing("localhost"));

        // registan:a : b
        assertEquals(List.of("Basic cmVnaXN0YW46YSA6IGI="), List.copyOf(SHOWN));
    }

    @Test
    void oneThatIsBelievedUnderAnotherNameOnlyIsShownNothing() {
        SSLContext.setDefault(believing);
        SHOWN.clear();

        Problem problem = assertThrows(Problem.Unavailable.class, () -> standing("127.0.0.1"));

        assertSays("no safe connection", problem);
        assertEquals(List.of(), List.copyOf(SHOWN));
    }

    @Test
    void oneThatNobodyBelievesIsShownNothing() {
        SSLContext.setDefault(usual);
        SHOWN.clear();

        Problem problem = assertThrows(Problem.Unavailable.class, () -> standing("localhost"));

        assertSays("no safe connection", problem);
        assertSays("whether Java believes who signed it", problem);
        assertEquals(List.of(), List.copyOf(SHOWN));
    }

    private static Standing standing(String host) {
        URI address = URI.create("https://registan:a%20%3A%20b@" + host + ":"
                + cluster.getAddress().getPort());
        try (OpenSearchIndex index = OpenSearchIndex.at(address, "tls", USUAL, USUAL)) {
            return index.standing();
        }
    }

    private static void assertSays(String words, Problem problem) {
        String said = String.valueOf(problem.getMessage());
        assertTrue(said.contains(words), said);
    }

    /** One that signs itself, made by what comes with Java. */
    private static KeyStore certificate(Path file) throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "cluster",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=The tests",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, made.waitFor());
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }
}
