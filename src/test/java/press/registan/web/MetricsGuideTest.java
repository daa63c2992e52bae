package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.registan.testing.Paper;

/** The operator's page and the admin port name the same metrics. */
class MetricsGuideTest {

    private static final String HELP = "# HELP ";

    @Test
    void thePageHasARowForEachMetricAndNoOther() {
        List<String> documented = Paper.at("docs/operate/watching.md").terms().stream()
                .filter(term -> term.startsWith("registan_"))
                .toList();

        assertEquals(known(), new TreeSet<>(documented));
    }

    private static Set<String> known() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var _ = new Traffic(meters, new PageStore(1_000, InstantSource.system()));
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith(HELP))
                .map(line -> line.substring(HELP.length()).split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
