package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Problem;
import press.registan.testing.Cable;
import press.registan.testing.Databases;
import press.registan.testing.PostgresServer;
import press.registan.testing.TestClock;

/** Whatever a server refuses is said in words that tell what to do, and never with the password. */
@Tag("postgres")
class TroublesTest {

    private static final String PASSWORD = "s3cret-0f-the-guest";

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private final PostgresServer server = PostgresServer.running();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeGuest() {
        server.execute("postgres", "create role guest login password '" + PASSWORD + "'");
    }

    @AfterEach
    void dropGuest() {
        server.execute("postgres", "drop owned by guest; drop role guest");
    }

    private String guestAt(String url, String password) {
        return url.substring(0, url.indexOf('?')) + "?user=guest&password=" + password;
    }

    private String refusal(String url) {
        Problem problem = assertThrows(
                Problem.class, () -> PostgresDatabase.open(url, clock).close());
        String words = String.valueOf(problem.getMessage());
        assertFalse(words.contains(PASSWORD), words);
        return words;
    }

    private static long take(PostgresDatabase database) {
        return database.write(writing -> writing.take("story", 1));
    }

    private static void assertSays(String expected, String words) {
        assertTrue(words.contains(expected), words);
    }

    @Test
    void aServerThatIsNotThere() throws Exception {
        int port;
        try (Cable closed = new Cable(server.port())) {
            port = closed.port();
        }
        assertSays("cannot be reached", refusal(PostgresServer.url(port, "news") + "?user=guest&password=" + PASSWORD));
    }

    @Test
    void aWrongPassword() {
        assertSays("does not let guest in", refusal(guestAt(server.url("postgres"), "wrong" + PASSWORD)));
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertSays("create database no_such owner guest", refusal(guestAt(server.url("no_such"), PASSWORD)));
    }

    @Test
    void aDatabaseOfSomebodyElse() {
        assertSays("owner to guest", refusal(guestAt(Databases.emptyPostgres(), PASSWORD)));
    }

    @Test
    void noConnectionLeft() {
        server.execute("postgres", "alter role guest connection limit 0");
        assertSays("max_connections", refusal(guestAt(server.url("postgres"), PASSWORD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db:port/news?user=guest&password=" + PASSWORD, "jdbc:mysql://db/news"})
    void anAddressThatIsNone(String url) {
        assertSays("jdbc:postgresql://HOST/DATABASE", refusal(url));
    }

    @Test
    void aGuestWhoOwnsTheDatabaseNeedsNoOtherRight() {
        String url = Databases.emptyPostgres();
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        server.execute("postgres", "alter database " + name + " owner to guest");
        try (PostgresDatabase database = PostgresDatabase.open(guestAt(url, PASSWORD), clock)) {
            assertEquals(1, take(database));
            assertEquals(List.of(), database.examine());
        }
        server.execute(name, "reassign owned by guest to registan");
        server.execute("postgres", "alter database " + name + " owner to registan");
    }

    @ParameterizedTest
    @CsvSource({
        "53100, is full",
        "25006, follows another server",
        "57014, took too long",
        "58030, does not read or write",
        "XX001, is damaged",
    })
    void whatTheServerSaysWhileItWorks(String state, String words) {
        try (PostgresDatabase database = PostgresDatabase.open(Databases.postgres(folder), clock)) {
            Problem problem = assertThrows(
                    Problem.Unavailable.class,
                    () -> database.change(writing -> {
                        writing.take("story", 1);
                        writing.handle()
                                .execute("do $$ begin raise exception 'on purpose' using errcode = '" + state
                                        + "'; end $$");
                    }));
            assertSays(words, String.valueOf(problem.getMessage()));
            assertEquals(1, take(database), "nothing had happened");
        }
    }

    @Test
    void whoStoodInTheWayOfAnotherIsAskedAgainAndTheOthersNever() {
        try (PostgresDatabase database = PostgresDatabase.open(Databases.postgres(folder), clock)) {
            int[] asked = new int[1];
            long number = database.write(writing -> {
                long taken = writing.take("story", 1);
                if (++asked[0] < 3) {
                    writing.handle().execute("do $$ begin raise exception using errcode = '40P01'; end $$");
                }
                return taken;
            });
            assertEquals(1, number);
            assertEquals(3, asked[0]);
            assertThrows(
                    IllegalStateException.class,
                    () -> database.change(writing -> {
                        asked[0]++;
                        throw new IllegalStateException("on purpose");
                    }));
            assertEquals(4, asked[0]);
        }
    }

    @Test
    void aChangeWhoseConfirmationWasLostIsNotCalledSaved() {
        try (PostgresDatabase database = PostgresDatabase.open(Databases.postgres(folder), clock)) {
            database.change(writing -> {
                writing.handle().execute("""
                        create function break_off() returns trigger language plpgsql as $$
                        begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
                        """);
                writing.handle().execute("""
                        create constraint trigger broken after insert on note deferrable initially deferred
                        for each row execute function break_off()
                        """);
            });
            Problem problem = assertThrows(
                    Problem.Unavailable.class,
                    () -> database.change(
                            writing -> writing.handle().execute("insert into note (name, value) values ('a', 'b')")));
            assertSays("may be saved or not", String.valueOf(problem.getMessage()));
            assertEquals(1, take(database), "the next one is as good as ever");
        }
    }

    @Test
    void anIndexThatIsBrokenIsFound() {
        try (PostgresDatabase database = PostgresDatabase.open(Databases.postgres(folder), clock)) {
            database.change(writing -> writing.handle()
                    .execute("update pg_index set indisvalid = false where indexrelid = 'story_by_section'::regclass"));
            List<String> findings = database.examine();
            assertEquals(1, findings.size());
            assertSays("story_by_section is not valid", findings.getFirst());
        }
    }
}
