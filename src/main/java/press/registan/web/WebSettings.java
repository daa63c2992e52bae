package press.registan.web;

import java.time.Duration;

/**
 * Where the server listens and what it believes.
 *
 * @param address the address of this machine to listen on
 * @param port 0 takes any that is free
 * @param origin scheme and host that absolute addresses begin with, {@code https://news.example}
 * @param trustedProxies whose word is taken on how a reader reached them
 * @param loops event loops, one for a core
 * @param grace how long a stopping server lets requests in flight finish
 */
public record WebSettings(
        String address,
        int port,
        String origin,
        TrustedProxies trustedProxies,
        Limits limits,
        int loops,
        Duration grace) {

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (!origin.matches("https?://[^/?#\\s]+")) {
            throw new IllegalArgumentException("scheme and host without a path were expected: " + origin);
        }
        if (loops < 1 || loops > 256) {
            throw new IllegalArgumentException("not a number of event loops: " + loops);
        }
    }

    /** As usual for this machine. */
    public static WebSettings of(String address, int port, String origin) {
        return new WebSettings(
                address,
                port,
                origin,
                TrustedProxies.NONE,
                Limits.USUAL,
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(10));
    }

    public WebSettings with(TrustedProxies proxies) {
        return new WebSettings(address, port, origin, proxies, limits, loops, grace);
    }

    public WebSettings with(Limits others) {
        return new WebSettings(address, port, origin, trustedProxies, others, loops, grace);
    }
}
