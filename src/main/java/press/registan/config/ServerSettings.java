package press.registan.config;

import static press.registan.config.Values.known;
import static press.registan.config.Values.wholeNumber;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where it is served.
 *
 * @param port 0 for any free one
 * @param adminPort null when metrics are off
 * @param trustedProxies addresses and networks such as {@code 10.0.0.0/8}, as written
 */
public record ServerSettings(
        String address, int port, @Nullable Integer adminPort, List<String> trustedProxies) {

    private static final Pattern HOST_NAME = Pattern.compile("([A-Za-z0-9-]{1,63}\\.)*[A-Za-z][A-Za-z0-9-]{0,62}");

    public ServerSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    static ServerSettings of(Values values) {
        return new ServerSettings(
                values.one(
                        Setting.SERVER_ADDRESS,
                        known("a network address or host name of this machine", ServerSettings::host)),
                values.one(Setting.SERVER_PORT, wholeNumber("a port", 0, 65_535)),
                values.find(Setting.SERVER_ADMIN_PORT, wholeNumber("a port", 0, 65_535))
                        .orElse(null),
                values.many(
                        Setting.SERVER_TRUSTED_PROXIES,
                        known("an address or network, such as 10.0.0.0/8", ServerSettings::network)));
    }

    private static Optional<String> host(String value) {
        return Optional.of(value)
                .filter(given -> bits(given) > 0 || HOST_NAME.matcher(given).matches());
    }

    private static Optional<String> network(String value) {
        int slash = value.indexOf('/');
        int bits = bits(slash < 0 ? value : value.substring(0, slash));
        String length = slash < 0 ? "0" : value.substring(slash + 1);
        boolean meant = bits > 0 && length.matches("[0-9]{1,3}") && Integer.parseInt(length) <= bits;
        return meant ? Optional.of(value) : Optional.empty();
    }

    /** How long an address is: 32 or 128 bits; 0 when it is none. Names are not looked up. */
    private static int bits(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress().length * 8;
        } catch (IllegalArgumentException none) {
            return 0;
        }
    }
}
