package press.registan.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;

/**
 * The proxies in front whose {@code Forwarded}, {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed. What
 * anybody else sends under these names is not looked at.
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

    /**
     * The address of the reader: that of the connection, or, as long as who is there is trusted, the one that it says the
     * request came from. Of those who hide behind a proxy that names nobody, the proxy's own.
     *
     * @param nearest the address of the connection
     * @param header all lines of a header, joined by commas
     */
    String reader(String nearest, Function<String, @Nullable String> header) {
        String address = nearest;
        if (!trusts(address)) {
            return address;
        }
        String[] passed = passed(header);
        for (int i = passed.length - 1; i >= 0 && trusts(address); i--) {
            String before = withoutPort(passed[i].strip());
            if (bytes(before) == null) {
                return address;
            }
            address = before;
        }
        return address;
    }

    /** Where the request came from, proxy by proxy, the nearest last. */
    private static String[] passed(Function<String, @Nullable String> header) {
        // First, as nearly every proxy sets it and hands on whatever a client says in the other one.
        String addresses = header.apply("x-forwarded-for");
        String forwarded = header.apply("forwarded");
        if (addresses != null || forwarded == null) {
            return addresses == null ? new String[0] : addresses.split(",");
        }
        String[] elements = forwarded.split(",");
        for (int i = 0; i < elements.length; i++) {
            String from = "";
            for (String pair : elements[i].split(";")) {
                String bare = pair.strip().replace("\"", "");
                if (bare.regionMatches(true, 0, "for=", 0, 4)) {
                    from = bare.substring(4);
                }
            }
            elements[i] = from;
        }
        return elements;
    }

    /** {@code 192.0.2.7:4711}, {@code [2001:db8::7]:4711} and {@code [2001:db8::7]} without what is no address. */
    private static String withoutPort(String written) {
        if (written.startsWith("[")) {
            int end = written.indexOf(']');
            return end < 0 ? written : written.substring(1, end);
        }
        int colon = written.indexOf(':');
        return colon >= 0 && colon == written.lastIndexOf(':') ? written.substring(0, colon) : written;
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
