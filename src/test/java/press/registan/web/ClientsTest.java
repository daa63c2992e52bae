package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

    private final Clients clients = new Clients();

    @Test
    void aClientIsKnownAgainByItsAddressAndTheNextStartKnowsNobody() {
        assertEquals(clients.at("192.0.2.7"), clients.at("192.0.2.7"));
        assertNotEquals(clients.at("192.0.2.7"), clients.at("192.0.2.8"));
        assertNotEquals(clients.at("192.0.2.7"), new Clients().at("192.0.2.7"));
    }

    @Test
    void whoHasANetworkOfItsOwnIsOneClientOnAllOfIt() {
        assertEquals(clients.at("2001:db8:1:2::1"), clients.at("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertNotEquals(clients.at("2001:db8:1:2::1"), clients.at("2001:db8:1:3::1"));
        assertEquals(clients.at("192.0.2.7"), clients.at("::ffff:192.0.2.7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "198.51.100.9 | 192.0.2.7              | none                                 | 198.51.100.9",
                "10.0.0.1     | none                   | none                                 | 10.0.0.1",
                "10.0.0.1     | 192.0.2.7              | none                                 | 192.0.2.7",
                "10.0.0.1     | 203.0.113.5, 192.0.2.7 | none                                 | 192.0.2.7",
                "10.0.0.1     | 203.0.113.5,192.0.2.7,10.0.0.2 | none                         | 192.0.2.7",
                "10.0.0.1     | 10.0.0.3, 10.0.0.2     | none                                 | 10.0.0.3",
                "10.0.0.1     | 192.0.2.7:4711         | none                                 | 192.0.2.7",
                "10.0.0.1     | unknown                | none                                 | 10.0.0.1",
                "10.0.0.1     | ' '                    | none                                 | 10.0.0.1",
                "10.0.0.1     | 2001:db8::7            | none                                 | 2001:db8::7",
                "10.0.0.1     | none                   | for=192.0.2.7;proto=https            | 192.0.2.7",
                "10.0.0.1     | none                   | for=203.0.113.5, For=192.0.2.7       | 192.0.2.7",
                "10.0.0.1     | none                   | 'for=\"[2001:db8::7]:4711\";by=x'    | 2001:db8::7",
                "10.0.0.1     | none                   | for=_hidden                          | 10.0.0.1",
                "10.0.0.1     | none                   | proto=https                          | 10.0.0.1",
                "10.0.0.1     | 192.0.2.7              | for=203.0.113.5                      | 192.0.2.7",
            })
    void theReaderIsWhoTrustedProxiesSayAndNobodyElse(
            String connection, String forwardedFor, String forwarded, String reader) {
        TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8"));

        assertEquals(reader, proxies.reader(connection, name -> switch (name) {
            case "x-forwarded-for" -> forwardedFor;
            case "forwarded" -> forwarded;
            default -> null;
        }));
    }
}
