package io.authdb.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Roles of the {@link TestServer} whose password is asked for and is found nowhere else in the world. The server takes every
 * other role at its word, so that no password would ever be sent.
 */
public final class CanaryRoles {

    /** The password of both, right and wrong spellings of which hold it as well. */
    public static final String PASSWORD = "c4nary'\"\\§?&=";

    /** What is looked for: no quoting of the password for SQL, JSON, HTML or a URL takes this part away. */
    public static final String FEATHER = "c4nary";

    /** An ordinary role. */
    public static final String MIGRATOR = "kept_secret";

    /** A superuser, for scratch servers. */
    public static final String CHIEF = "kept_secret_chief";

    private CanaryRoles() {}

    /** Makes them. */
    public static void make() throws SQLException {
        String url = "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            String password = statement.enquoteLiteral(PASSWORD).replace("\\", "\\\\");
            statement.execute("create role " + MIGRATOR + " login nosuperuser password e" + password);
            statement.execute("create role " + CHIEF + " login superuser password e" + password);
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                ask(Path.of(file.getString(1)));
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void ask(Path rules) {
        try {
            List<String> lines = new ArrayList<>();
            lines.add("host all " + MIGRATOR + "," + CHIEF + " samehost scram-sha-256");
            lines.addAll(Files.readAllLines(rules));
            Files.write(rules, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
