package press.registan.web;

import io.vertx.core.http.HttpConnection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one event loop, and who on them lets us wait. A client that sends its request letter by letter is not
 * idle to the server beneath; so it is the whole time that counts, from the last answer to the end of the next head. Used by
 * its event loop alone.
 */
final class Callers {

    private final IdentityHashMap<HttpConnection, Caller> open = new IdentityHashMap<>();
    private final AtomicInteger openEverywhere;
    private final WebSettings settings;
    private final Traffic traffic;

    Callers(WebSettings settings, AtomicInteger openEverywhere, Traffic traffic) {
        this.settings = settings;
        this.openEverywhere = openEverywhere;
        this.traffic = traffic;
    }

    /** One connection. */
    static final class Caller {
        private final boolean trusted;
        private long since;
        private boolean answering;

        private Caller(boolean trusted, long since) {
            this.trusted = trusted;
            this.since = since;
        }

        /** Whether this is a proxy whose word is taken. */
        boolean trusted() {
            return trusted;
        }

        void asked() {
            answering = true;
        }

        void answered(long now) {
            answering = false;
            since = now;
        }
    }

    /** A client has come; it is sent away again when there are too many. */
    void came(HttpConnection connection) {
        if (openEverywhere.incrementAndGet() > settings.limits().connections()) {
            openEverywhere.decrementAndGet();
            connection.close();
            return;
        }
        traffic.connected();
        boolean trusted = settings.trustedProxies()
                .trusts(String.valueOf(connection.remoteAddress().hostAddress()));
        open.put(connection, new Caller(trusted, System.nanoTime()));
        connection.closeHandler(_ -> left(connection));
    }

    private void left(HttpConnection connection) {
        if (open.remove(connection) != null) {
            openEverywhere.decrementAndGet();
            traffic.disconnected();
        }
    }

    @Nullable Caller at(HttpConnection connection) {
        return open.get(connection);
    }

    /** Closes the connections of those who let us wait too long. */
    void sweep(long now) {
        long forRequest = settings.limits().requestTime().toNanos();
        for (HttpConnection connection : new ArrayList<>(open.keySet())) {
            Caller caller = open.get(connection);
            if (caller != null && !caller.answering && now - caller.since > forRequest) {
                connection.close();
            }
        }
    }
}
