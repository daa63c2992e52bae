package press.registan.db.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;

/** Says in words what a database could not do, where the reason lies outside the program. */
final class Troubles {

    /** The other one of two that waited for each other went on; doing it again will do. */
    private static final Set<String> ANOTHER_TRY = Set.of("40001", "40P01");

    private static final String NOTHING_LOST = " Nothing that was confirmed is lost.";

    private final Address address;

    Troubles(Address address) {
        this.address = address;
    }

    static boolean isWorthAnotherTry(RuntimeException failure) {
        SQLException cause = cause(failure);
        return cause != null && ANOTHER_TRY.contains(state(cause));
    }

    /** Whether the connection is gone, or there is none to be had: the next one may be as good as ever. */
    static boolean isLost(Throwable failure) {
        SQLException cause = cause(failure);
        return cause != null && isLost(state(cause));
    }

    private static boolean isLost(String state) {
        return state.startsWith("08")
                || switch (state) {
                    case "57P01", "57P02", "57P03", "57P05", "53300", "28P01", "28000", "3D000" -> true;
                    default -> false;
                };
    }

    /** The failure as a problem in words if its reason lies outside the program, else as it is. */
    RuntimeException told(RuntimeException failure) {
        SQLException cause = failure instanceof Problem ? null : cause(failure);
        String words = cause == null ? null : words(state(cause), cause);
        return words == null ? failure : new Problem.Unavailable(words, failure);
    }

    /** A commit was sent and no answer came: the one case in which nobody here can know. */
    Problem.Unavailable unanswered(RuntimeException failure) {
        return new Problem.Unavailable(
                "The connection to the database " + address + " broke while a change was being confirmed, so it may be"
                        + " saved or not. Look before you repeat it.",
                failure);
    }

    private @Nullable String words(String state, SQLException cause) {
        if (state.startsWith("08")) {
            return "The database " + address + " cannot be reached. Check that the server runs, that host and port in"
                    + " database.url are right, and that nothing between here and there blocks the way." + NOTHING_LOST;
        }
        return switch (state) {
            case "28P01", "28000" ->
                "The database " + address + " does not let " + address.user() + " in. Check user and password in"
                        + " database.url, and the server's pg_hba.conf.";
            case "3D000" ->
                "The server has no database " + address + ". Make it: create database " + address.name() + " owner "
                        + address.user() + " encoding 'UTF8' template template0;";
            case "42501" ->
                "In the database " + address + ", " + address.user() + " may not do what Registan needs ("
                        + reason(cause) + "). Make it the owner: alter database " + address.name() + " owner to "
                        + address.user() + ";";
            case "53300" ->
                "The database " + address + " takes no more connections. Raise max_connections, or stop what holds"
                        + " them; each Registan needs ten." + NOTHING_LOST;
            case "53100" -> "The disk of the database " + address + " is full. Make room." + NOTHING_LOST;
            case "53200", "53000" -> "The server of the database " + address + " is out of memory." + NOTHING_LOST;
            case "57P01", "57P02", "57P03", "57P05" ->
                "The database " + address + " is stopping or starting; try again in a moment." + NOTHING_LOST;
            case "25006" ->
                "The database " + address + " takes no changes: it is a copy that follows another server. Point"
                        + " database.url at the one that is written to.";
            case "55P03" ->
                "The database " + address + " is held by another program for too long; try again in a moment.";
            case "57014", "25P03", "25P04" ->
                "The database " + address + " took too long over something and was stopped; try again in a moment.";
            case "40001", "40P01" -> "The database " + address + " is busy; try again in a moment.";
            case "58000", "58030" ->
                "The disk of the database " + address + " does not read or write (" + reason(cause) + ").";
            case "XX001", "XX002" ->
                "The database " + address + " is damaged (" + reason(cause) + "). Keep it and restore a copy.";
            default -> null;
        };
    }

    private static String reason(SQLException cause) {
        return String.valueOf(cause.getMessage())
                .replaceFirst("(?s)^[A-Z]+: ", "")
                .replaceAll("\\s+", " ");
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** What the server or the driver said, for the log. */
    static String said(Throwable failure) {
        SQLException cause = cause(failure);
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }

    /** The last cause that has a state; a pool's own complaint comes with that of the connection it could not get. */
    private static @Nullable SQLException cause(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return found;
    }
}
