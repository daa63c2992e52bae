package press.registan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch of the tests, in a process of its own, begun when the first test wants it and ended with the JVM, however
 * that ends: it sees its input close. What it is made of, the build has put in {@code target/opensearch}.
 *
 * <p>It can be taken away and brought back, at the same address with what it had: a test that does so brings it back
 * whatever happens, as others ask it too.
 */
public final class OpenSearchServer {

    private static final int SECONDS_TO_START = 90;
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 1L << 30;
    private static final Path LOG = Path.of("target", "opensearch.log");

    private static @Nullable OpenSearchServer running;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Path home;
    private final int port;
    private Process process;

    private OpenSearchServer(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.process = launch(ProcessBuilder.Redirect.to(LOG.toFile()));
    }

    /** The one of this JVM. */
    public static synchronized OpenSearchServer running() {
        if (running == null) {
            running = begin();
        }
        return running;
    }

    /** An address where no server is, nor will be soon. */
    public static URI nowhere() {
        try {
            return URI.create("http://127.0.0.1:" + freePort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Asks it something past all our code: what it answers, whether that is good or bad. */
    public String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Pulls the plug: connections break, and nobody is there. What was written stays for {@link #startAgain}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Starts it after {@link #kill}, and waits until it answers with all it had. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        if (!comesUp()) {
            throw new IllegalStateException("OpenSearch does not come back; what it said:\n" + Files.readString(LOG));
        }
    }

    /** Holds it still: it takes connections and says nothing, as a machine that swaps does, until {@link #goOn}. */
    public void holdStill() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on after {@link #holdStill}. */
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private static OpenSearchServer begin() {
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                OpenSearchServer server =
                        new OpenSearchServer(Files.createTempDirectory(folder(), "registan-opensearch"), freePort());
                if (server.comesUp()) {
                    Runtime.getRuntime().addShutdownHook(new Thread(server::end));
                    return server;
                }
                server.end();
            }
            throw new IllegalStateException("OpenSearch does not start; what it said:\n" + Files.readString(LOG));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Process launch(ProcessBuilder.Redirect log) throws IOException {
        Path made = Path.of(System.getProperty("registan.test.opensearch", "target/opensearch"));
        if (!Files.exists(made.resolve("classpath"))) {
            throw new IllegalStateException("There is no OpenSearch in " + made.toAbsolutePath()
                    + ": mvn process-test-classes puts it there, from the same places as all libraries");
        }
        Files.createDirectories(LOG.getParent());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        // Half the time to start, and it does not live long enough for the other compiler.
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlog4j2.level=WARN",
                        "-cp",
                        made.resolve("classes") + ":" + Files.readString(made.resolve("classpath")),
                        "OpenSearchNode",
                        home.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private boolean comesUp() throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_START * 20 && process.isAlive(); i++) {
            if (isWhole()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    /** Whether it answers, with every index that it had. */
    private boolean isWhole() throws InterruptedException {
        try {
            return ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=20s", "")
                    .contains("\"timed_out\":false");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + signal + " ended with " + status);
        }
    }

    private void end() {
        process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In memory where there is enough of it: most of what a test waits for is a disk that says it has written. */
    private static Path folder() throws IOException {
        boolean roomy =
                Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > ROOM;
        return roomy ? IN_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
