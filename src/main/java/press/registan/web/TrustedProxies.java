package press.registan.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;

/**
 * The proxies in front whose {@code Forwarded} and {@code X-Forwarded-Proto} are believed. What anybody else sends under
 * these names is not looked at.
 */
public final class TrustedProxies {

    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** From addresses, {@code 10.0.0.7}, and networks, {@code 10.0.0.0/8} or {@code fd00::/8}. */
    public static TrustedProxies of(List<String> written) {
        List<String> mistakes = new ArrayList<>();
        List<Network> networks = new ArrayList<>();
        for (String one : written) {
            Network network = Network.parse(one);
            if (network == null) {
                mistakes.add("A trusted proxy is an address or a network such as 10.0.0.0/8, not " + one + ".");
            } else {
                networks.add(network);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Problem.Misconfigured(mistakes);
        }
        return new TrustedProxies(List.copyOf(networks));
    }

    boolean trusts(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /** Whether the reader reached a trusted proxy over TLS, by what that proxy says. */
    static boolean sayTls(Function<String, @Nullable String> header) {
        String forwarded = header.apply("forwarded");
        if (forwarded != null) {
            // The last element is what the proxy next to us added; the ones before could be anybody's.
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).toLowerCase(Locale.ROOT);
            for (String pair : last.split(";")) {
                String bare = pair.strip().replace("\"", "");
                if (bare.startsWith("proto=")) {
                    return bare.equals("proto=https");
                }
            }
        }
        String protocol = header.apply("x-forwarded-proto");
        return protocol != null
                && protocol.substring(protocol.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
    }

    private static byte @Nullable [] bytes(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static final class Network {

        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        static @Nullable Network parse(String written) {
            int slash = written.indexOf('/');
            byte[] address = bytes(slash < 0 ? written : written.substring(0, slash));
            if (address == null) {
                return null;
            }
            String bits = slash < 0 ? "" + address.length * 8 : written.substring(slash + 1);
            if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > address.length * 8) {
                return null;
            }
            return new Network(address, Integer.parseInt(bits));
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
