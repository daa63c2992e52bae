import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for one page at a fixed rate, whatever the answers take, and prints how long they took, counted from when each was
 * due: {@code java HalfLoad.java http://127.0.0.1:8080/news/x REQUESTS_A_SECOND SECONDS}. A server that stumbles is seen to
 * stumble by all who would have asked meanwhile.
 */
class HalfLoad {

    private static final int CONNECTIONS = 32;

    public static void main(String[] arguments) throws Exception {
        URI page = URI.create(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int each = rate * Integer.parseInt(arguments[2]) / CONNECTIONS;
        long apart = 1_000_000_000L * CONNECTIONS / rate;
        long begin = System.nanoTime() + 500_000_000L;
        long[][] took = new long[CONNECTIONS][each];
        Thread[] threads = new Thread[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(
                    () -> ask(page, begin + apart * number / CONNECTIONS, apart, took[number]));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%,d a second asked for over %d connections: p50 %.2f ms · p99 %.2f ms · p99.9 %.2f ms · longest %.1f ms%n",
                rate,
                CONNECTIONS,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[(int) (all.length * 0.999)] / 1e6,
                all[all.length - 1] / 1e6);
    }

    private static void ask(URI page, long first, long apart, long[] took) {
        byte[] request = ("GET " + page.getRawPath() + " HTTP/1.1\r\nHost: " + page.getAuthority()
                        + "\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            for (int i = 0; i < took.length; i++) {
                long due = first + i * apart;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(request);
                in.skipNBytes(length(in));
                took[i] = System.nanoTime() - due;
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads a head and returns how long the body is. */
    private static long length(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(1_000);
        for (int ends = 0; ends < 4; ) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            head.append((char) next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
        if (!head.toString().startsWith("HTTP/1.1 200")) {
            throw new IOException(head.toString());
        }
        int length = head.indexOf("content-length: ") + "content-length: ".length();
        return Long.parseLong(head.substring(length, head.indexOf("\r", length)));
    }
}
