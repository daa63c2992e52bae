import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A whole OpenSearch of one node, for the tests: what comes with the server itself and HTTP, nothing else. Lives as long as
 * its standard input is open, so that it never outlives the tests, and takes its folder with it when it ends.
 */
final class OpenSearchNode extends Node {

    private OpenSearchNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "tests"),
                List.of(http()),
                false);
    }

    /** Told its folder and the port it shall answer on. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (Node node = new OpenSearchNode(settings(home, arguments[1]))) {
            node.start();
            while (System.in.read() >= 0) {
                // Nobody says anything here; only the end counts.
            }
        } finally {
            delete(home);
        }
    }

    private static Settings settings(Path home, String port) {
        return Settings.builder()
                .put("path.home", home)
                .put("cluster.name", "registan-tests")
                .put("node.name", "one")
                .put("node.processors", 2)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.type", "netty4")
                .put("http.port", port)
                .put("transport.type", "netty4")
                .put("transport.port", "0")
                // A disk that is nearly full refuses writing: not what is tested.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static PluginInfo http() {
        return new PluginInfo(
                "http",
                "HTTP, and the way between nodes",
                "NA",
                Version.CURRENT,
                "21",
                Netty4ModulePlugin.class.getName(),
                null,
                List.of(),
                false);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
