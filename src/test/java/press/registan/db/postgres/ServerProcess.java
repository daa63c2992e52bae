package press.registan.db.postgres;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.registan.testing.Program;

/** A whole server in a process of its own, on a data folder of its own, that can be killed and started again. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)/");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path shared;
    private final Path folder;
    private Program program;
    private String port = "";

    /** Starts it, which goes on while the caller does other things. */
    ServerProcess(Path shared, Path folder) throws IOException {
        this.shared = shared;
        this.folder = folder;
        this.program = launch();
    }

    void awaitReady() throws IOException, InterruptedException {
        Matcher said = PORT.matcher(program.awaitWords("ready in"));
        if (!said.find()) {
            throw new AssertionError(program.printed());
        }
        port = said.group(1);
    }

    void kill() throws InterruptedException {
        program.kill();
    }

    /** Starts it after {@link #kill}. */
    void start() throws IOException {
        program = launch();
    }

    boolean hasMadeTheIndex() throws IOException {
        return program.printed().contains("search index made");
    }

    /** How many stories it finds; −1 where it cannot say. */
    long found(String word) throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(get("/api/v1/stories?q=" + word).body());
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }

    void awaitFound(String word, long stories) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        for (long found = found(word); found != stories; found = found(word)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it finds " + found + " for “" + word + "”, not " + stories);
            }
            Thread.sleep(20);
        }
    }

    void awaitStatus(String path, int status) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        for (int seen = get(path).statusCode(); seen != status; seen = get(path).statusCode()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(path + " stays " + seen);
            }
            Thread.sleep(20);
        }
    }

    private Program launch() throws IOException {
        return Program.start(shared, "serve", "--data", folder.toString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
