package press.registan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server of the tests, begun when the first test wants it and ended with the JVM, however that ends: the
 * shell that watches it sees its own input close. Its databases speak American English, so that nothing here can lean on
 * an order of letters that only plain databases have.
 *
 * <p>PostgreSQL refuses to run as root. Root starts it as nobody: by what the system offers, or else in a name space in
 * which root is nobody.
 */
public final class PostgresServer {

    private static final String PROGRAMS = "/postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ".txz";
    private static final int SECONDS_TO_START = 60;

    private static final String WATCH = """
            data=$(mktemp -d "$1/registan-postgres-data-XXXXXX") || exit 1
            trap 'rm -rf "$data"' EXIT
            "$2/bin/initdb" -D "$data" -U registan --auth-local=reject --auth-host=scram-sha-256 --pwfile="$4" \\
                --no-sync --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=en-US || exit 1
            echo "host all registan 127.0.0.1/32 trust" >"$data/pg_hba.conf"
            echo "host all all 127.0.0.1/32 scram-sha-256" >>"$data/pg_hba.conf"
            "$2/bin/postgres" -D "$data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
                -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off \\
                -c wal_level=minimal -c max_wal_senders=0 -c dynamic_shared_memory_type=mmap -c shared_buffers=64MB \\
                -c max_wal_size=512MB -c autovacuum_naptime=5min -c password_encryption=scram-sha-256 &
            server=$!
            cat >/dev/null
            kill -INT $server
            wait $server
            """;

    private static @Nullable PostgresServer running;

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    /** The one of this JVM. */
    public static synchronized PostgresServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** Where one of its databases is, for the superuser, who needs no password. */
    public String url(String database) {
        return url(port, database) + "?user=registan";
    }

    /** The same through another port of this machine, without a user. */
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Has the superuser do something in a database. */
    public void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static PostgresServer start() {
        try {
            Path programs = programs();
            Path log = Files.createDirectories(Path.of("target")).resolve("postgres.log");
            for (int attempt = 0; attempt < 3; attempt++) {
                PostgresServer server = new PostgresServer(freePort());
                if (server.comesUp(server.launch(programs, log))) {
                    return server;
                }
            }
            throw new IllegalStateException("PostgreSQL does not start; what it said:\n" + Files.readString(log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Process launch(Path programs, Path log) throws IOException, InterruptedException {
        Path password = Files.createTempFile("registan-postgres", ".password");
        Files.writeString(password, "a password that nobody types");
        password.toFile().setReadable(true, false);
        password.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(asNobodySpecial());
        command.addAll(List.of(
                "sh",
                "-c",
                WATCH,
                "watch",
                temporary().toString(),
                programs.toString(),
                Integer.toString(port),
                password.toString()));
        Process watch = new ProcessBuilder(command)
                .directory(temporary().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Kept open as long as we live.
        Objects.requireNonNull(watch.getOutputStream());
        return watch;
    }

    private boolean comesUp(Process watch) throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_START * 20 && watch.isAlive(); i++) {
            try (Connection _ = DriverManager.getConnection(url("postgres"))) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch)));
                return true;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        end(watch);
        return false;
    }

    private static void end(Process watch) {
        try {
            watch.getOutputStream().close();
            watch.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException itSeesToItself) {
            watch.destroy();
        }
    }

    /** What has to stand in front of a command so that it is not run by root. */
    private static List<String> asNobodySpecial() throws IOException, InterruptedException {
        for (List<String> prefix : List.of(
                List.<String>of(),
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                List.of("runuser", "-u", "nobody", "--"),
                List.of("unshare", "-U"))) {
            if (isNotRoot(prefix)) {
                return prefix;
            }
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and there is no way here to be anybody else:"
                + " setpriv, runuser and unshare all fail");
    }

    private static boolean isNotRoot(List<String> prefix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" -ne 0"));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** The programs, unpacked where everybody may read them; by the first run on this machine. */
    private static Path programs() throws IOException, InterruptedException {
        try (InputStream packed = Objects.requireNonNull(
                PostgresServer.class.getResourceAsStream(PROGRAMS), () -> "no " + PROGRAMS + " on the class path")) {
            byte[] archive = packed.readAllBytes();
            String known = Integer.toHexString(Arrays.hashCode(archive));
            String user = System.getProperty("user.name");
            Path programs = temporary().resolve("registan-postgres-" + known + "-" + user);
            if (!Files.isDirectory(programs)) {
                unpack(archive, programs);
            }
            return programs;
        }
    }

    private static void unpack(byte[] archive, Path programs) throws IOException, InterruptedException {
        Path unpacked = Files.createTempDirectory("registan-postgres-unpacking");
        Process tar = new ProcessBuilder("tar", "-x", "-C", unpacked.toString()).start();
        try (InputStream plain = new XZInputStream(new ByteArrayInputStream(archive))) {
            plain.transferTo(tar.getOutputStream());
            tar.getOutputStream().close();
        }
        if (tar.waitFor() != 0) {
            throw new IOException("tar cannot unpack " + PROGRAMS);
        }
        try (Stream<Path> all = Files.walk(unpacked)) {
            for (Path one : all.toList()) {
                if (!Files.isSymbolicLink(one)) {
                    one.toFile().setReadable(true, false);
                    one.toFile().setExecutable(Files.isExecutable(one), false);
                }
            }
        }
        try {
            Files.move(unpacked, programs, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException takenByAnother) {
            if (!Files.isDirectory(programs)) {
                throw takenByAnother;
            }
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
