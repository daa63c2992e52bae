package press.registan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> KNOWN =
            Arrays.stream(Setting.values()).map(Setting::key).toList();

    @ParameterizedTest
    @CsvSource({
        "server.prot, server.port",
        "prot, server.port",
        "port, server.port",
        "pagesize, publication.page-size",
        "publication.nmae, publication.name",
        "publication.time-zone, publication.timezone",
        "Publication.Languages, publication.languages",
        "server.trustedproxies, server.trusted-proxies"
    })
    void aSlipFindsTheNameThatWasMeant(String written, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(written, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"media.bucket", "desk.autosave", "newsletter.from", "smtp.host", "x", ""})
    void whatResemblesNothingGetsNoSuggestion(String written) {
        assertEquals(Optional.empty(), Nearest.to(written, KNOWN));
    }

    @Test
    void aNameLongerThanAnyIsNotCompared() {
        assertEquals(Optional.empty(), Nearest.to("server.port".repeat(100_000), KNOWN));
    }
}
