package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static press.registan.web.Encoding.BROTLI;
import static press.registan.web.Encoding.GZIP;
import static press.registan.web.Encoding.IDENTITY;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedEncodingsTest {

    private static void assertTaken(String header, Encoding... expected) {
        assertEquals(List.of(expected), AcceptedEncodings.read(header), header);
    }

    @Test
    void atEqualWeightTheSmallestComesFirst() {
        assertTaken("gzip, deflate, br, zstd", BROTLI, GZIP, IDENTITY);
        assertTaken("GZIP", GZIP, IDENTITY);
        assertTaken("x-gzip", GZIP, IDENTITY);
    }

    @Test
    void weightsAreHeeded() {
        assertTaken("br;q=0.5, gzip;q=0.8", GZIP, BROTLI, IDENTITY);
        assertTaken("br;q=0, gzip;q=1.0", GZIP, IDENTITY);
        assertTaken("identity, gzip;q=0.5", IDENTITY, GZIP);
        assertTaken("*;q=0.1, gzip", GZIP, BROTLI, IDENTITY);
    }

    @Test
    void whoTakesNothingElseGetsItPlain() {
        assertTaken("", IDENTITY);
        assertTaken("zstd", IDENTITY);
        assertTaken("*;q=0", IDENTITY);
        assertTaken("gzip;q=nonsense", IDENTITY);
    }
}
