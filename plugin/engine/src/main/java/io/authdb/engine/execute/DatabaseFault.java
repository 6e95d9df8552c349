package io.authdb.engine.execute;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;

/** What a failure outside a migration means, by SQLSTATE and never by a message, which may be in any language. */
public final class DatabaseFault {

    private DatabaseFault() {}

    /**
     * The exception to throw.
     *
     * @param where the database, without user and password
     */
    public static DatabaseException of(String where, SQLException failed) {
        return of(where, failed, "What was recorded before is kept.");
    }

    /** The same where there was no session yet in which anything could have been done. */
    public static DatabaseException unopened(String where, SQLException failed) {
        return of(where, failed, "Nothing was run.");
    }

    private static DatabaseException of(String where, SQLException failed, String now) {
        String state = state(failed);
        Problem problem =
                Problem.of(code(state), where, sentence(failed)).withState(now).advise(advice(state));
        return new DatabaseException(
                failed instanceof RefusedLoginException refused ? refused.advise(problem) : problem, failed);
    }

    /** Whether the session is gone, so that what it did last can only be seen by looking. */
    public static boolean connectionLost(SQLException failed) {
        return connectionLost(state(failed));
    }

    /** The driver's or the server's message with its SQLSTATE, on one line. */
    public static String sentence(SQLException failed) {
        String message = String.valueOf(failed.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ") + hidden(failed);
        return failed.getSQLState() == null ? message : message + " [" + failed.getSQLState() + "]";
    }

    /** What the driver knows and does not say: it has one sentence for every network that fails. */
    private static String hidden(SQLException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof UnknownHostException) {
            return " No address is known for the name " + cause.getMessage() + ".";
        }
        return cause instanceof SocketTimeoutException || cause instanceof NoRouteToHostException
                ? " " + cause.getMessage() + "."
                : "";
    }

    static boolean loginRefused(SQLException failed) {
        return code(state(failed)).equals("LoginRefused");
    }

    /** Whether a server that does not take connections now may take them soon. */
    static boolean mayConnectLater(SQLException failed) {
        return List.of("08001", "08006", "57P03", "53300").contains(state(failed));
    }

    /** Whether a step could not have its locks, for which it is not to blame. */
    static boolean contention(SQLException failed) {
        return List.of("55P03", "40P01", "40001").contains(state(failed));
    }

    private static boolean connectionLost(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static String state(SQLException failed) {
        return failed.getSQLState() == null ? "" : failed.getSQLState();
    }

    private static String code(String state) {
        return switch (state) {
            case "08001", "08006" -> "Unreachable";
            // 08004 is the driver's, where the server asks for a password and there is none
            case "08004", "28P01", "28000" -> "LoginRefused";
            case "3D000" -> "NoSuchDatabase";
            case "42501" -> "PrivilegeMissing";
            case "53300" -> "TooManyConnections";
            default -> connectionLost(state) ? "ConnectionLost" : "DatabaseError";
        };
    }

    private static String advice(String state) {
        return switch (code(state)) {
            case "Unreachable" -> "Check host and port of the URL, and that the server runs.";
            case "LoginRefused" ->
                state.equals("08004")
                        ? "Check user name and password, and that the server takes what sslmode of the URL asks for."
                        : "Check user name and password.";
            case "NoSuchDatabase" -> "Create the database, or check its name in the URL.";
            case "PrivilegeMissing" ->
                "The role needs CREATE on the database (for authdb's own schema, once) and on the schemas it migrates.";
            case "TooManyConnections" -> "Run the command again when the server has a connection left.";
            default ->
                state.equals("99999")
                        ? "Check the URL and its port, then run the command again."
                        : state.startsWith("42")
                                ? "If it is a table or column of authdb's own schema, bring that schema back from a backup."
                                : "Run the command again: it goes on from what was recorded.";
        };
    }
}
