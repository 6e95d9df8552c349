package io.authdb.engine.tool;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.execute.RefusedLoginException;
import io.authdb.engine.history.Origin;
import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.Spelling;
import io.authdb.engine.problem.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Connections of the PostgreSQL driver that lies beside the migrations. The driver is called by its own name: searching
 * through {@link java.sql.DriverManager} costs a third more, and would find a driver of somebody else's.
 */
final class DriverConnections implements Connections {

    /** The driver's, where the server asks for what the client does not have. */
    private static final String NO_PASSWORD = "08004";

    private static final String NOT_FOUND =
            "No password was found: neither AUTHDB_PASSWORD nor AUTHDB_PASSWORD_FILE says one." + " Set one of them.";

    private static final String NOT_FOUND_BY_MAVEN =
            "No password was found for this server and user name: not in AUTHDB_PASSWORD, authdb.properties, the <server>"
                    + " authdb of settings.xml, PGPASSWORD or ~/.pgpass. Put it into one of them; -X says what was passed over.";

    private final String url;
    private final Properties properties;
    private final Optional<Spelling> user;
    private final Set<Connection> opened = ConcurrentHashMap.newKeySet();

    private DriverConnections(String url, Properties properties, Optional<Spelling> user) {
        this.url = url;
        this.properties = properties;
        this.user = user;
    }

    /**
     * Reads where to connect from the words and the environment.
     *
     * @throws UsageException if there is no URL, or not one of PostgreSQL's
     */
    static DriverConnections of(Words words, Context context) {
        String url = context.setting(words, "url", "AUTHDB_URL").orElseThrow(DriverConnections::noUrl);
        ConnectionUrl.requireSafe(url, holder(url, words, context));
        return new DriverConnections(url, properties(words, context), Optional.of(context.spelling()));
    }

    /** Connections of one role to a database of a scratch server. */
    static DriverConnections as(String role, String password, String url) {
        Properties properties = common("verify");
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return new DriverConnections(url, properties, Optional.empty());
    }

    /** The same of one that only looks on: what it asks again and again the server plans once. */
    static DriverConnections watching(String role, String password, String url) {
        DriverConnections connections = as(role, password, url);
        connections.properties.remove("prepareThreshold");
        connections.properties.remove("flushCacheOnDdl");
        return connections;
    }

    /** Whether what is printed is kept by a build server, and the rows are not the embedded server's or this machine's. */
    private static boolean publicLog(Words words, Context context) {
        String ci = context.environment().getOrDefault("CI", "");
        return !ci.isEmpty()
                && !ci.equals("false")
                && !words.has("embedded")
                && !ConnectionUrl.isLocal(
                        context.setting(words, "url", "AUTHDB_URL").orElseThrow());
    }

    static Properties properties(Words words, Context context) {
        Properties properties = common(words.goal());
        if (publicLog(words, context)) {
            // an error's DETAIL shows rows; the same parameter in the URL goes before this
            properties.setProperty("logServerErrorDetail", "false");
        }
        context.setting(words, "username", "AUTHDB_USERNAME").ifPresent(name -> properties.setProperty("user", name));
        context.password()
                .map(String::new)
                .or(() -> Variable.password(context.environment()))
                .ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }

    private static Properties common(String goal) {
        Properties properties = new Properties();
        properties.setProperty(
                "ApplicationName", "authdb " + goal + " on " + Origin.here().host());
        // tells the driver that it may send the application's name with the login, not in a round trip of its own
        properties.setProperty("assumeMinServerVersion", "14");
        properties.setProperty("tcpKeepAlive", "true");
        // a statement prepared on one session of a pooler is unknown to the next
        properties.setProperty("prepareThreshold", "0");
        // what authdb itself has prepared, once it knows that there is no pooler, reads no table that a migration may
        // change
        properties.setProperty("flushCacheOnDdl", "false");
        return properties;
    }

    @Override
    public Connection open() throws SQLException {
        try {
            Connection connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw new SQLException("the driver does not understand the URL", "08001");
            }
            opened.removeIf(DriverConnections::isClosed);
            opened.add(connection);
            return connection;
        } catch (SQLException failed) {
            throw user.map(spelling -> withAdvice(failed, spelling)).orElse(failed);
        } catch (NoClassDefFoundError missing) {
            throw new DefinitionException(
                    Problem.of("NoDriver", "class path", "it has no PostgreSQL driver.")
                            .advise("Add the dependency org.postgresql:postgresql."),
                    missing);
        }
    }

    /** What asks for a password where there is none is not mended by another mode of encryption, unless the URL asks for one. */
    private SQLException withAdvice(SQLException failed, Spelling spelling) {
        boolean maven = spelling == Spelling.MAVEN;
        boolean asked = NO_PASSWORD.equals(failed.getSQLState())
                && properties.getProperty("password", "").isEmpty()
                && !url.contains("sslmode=");
        if (asked) {
            return RefusedLoginException.only(failed, maven ? NOT_FOUND_BY_MAVEN : NOT_FOUND);
        }
        return maven && RefusedLoginException.is(failed)
                ? RefusedLoginException.also(
                        failed, "Where user name and password came from: the same command with -X.")
                : failed;
    }

    /** Asks the server to end what runs over these connections; it rolls back, and says so to whoever waits. */
    void cancel() {
        for (Connection connection : opened) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException unreachable) {
                // the server ends it by itself once this process is gone
                isClosed(connection);
            }
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            return true;
        }
    }

    @Override
    public String name() {
        return "database " + ConnectionUrl.shown(url);
    }

    @Override
    public boolean pooled() {
        return false;
    }

    /** Where a user of the command line finds it; a variable was made a word by then. */
    private static String holder(String url, Words words, Context context) {
        if (Variable.URL.in(context.environment()).filter(url::equals).isPresent()) {
            return Variable.URL.variable();
        }
        return words.has("targets") || context.spelling() == Spelling.MAVEN ? "URL" : "--url";
    }

    private static UsageException noUrl() {
        return new UsageException(List.of(Problem.of("NoUrl", "connection", "no database was named.")
                .advise("Give --url jdbc:postgresql://localhost:5432/app, or AUTHDB_URL in the environment.")));
    }
}
