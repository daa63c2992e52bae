package press.registan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lies between a program and a server on this machine, and can be cut and mended. Thread-safe. */
public final class Cable implements AutoCloseable {

    private final int server;
    private final ServerSocket end;
    private final Set<Socket> wires = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    public Cable(int server) {
        this.server = server;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::connect);
    }

    /** The port at this end. */
    public int port() {
        return end.getLocalPort();
    }

    /** Breaks every connection; new ones are accepted and break at once. */
    public void cut() {
        whole = false;
        wires.forEach(Cable::drop);
    }

    public void mend() {
        whole = true;
    }

    private void connect() {
        while (!end.isClosed()) {
            try {
                Socket here = end.accept();
                if (whole) {
                    Socket there = new Socket();
                    there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
                    lay(here, there);
                    lay(there, here);
                } else {
                    drop(here);
                }
            } catch (IOException cut) {
                whole = whole && !end.isClosed();
            }
        }
    }

    private void lay(Socket from, Socket to) throws IOException {
        from.setTcpNoDelay(true);
        wires.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                drop(to);
            } finally {
                wires.remove(from);
            }
        });
    }

    private static void drop(Socket wire) {
        try {
            wire.setSoLinger(true, 0);
            wire.close();
        } catch (IOException already) {
            wire.getChannel();
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        cut();
    }
}
