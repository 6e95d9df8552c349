package io.authdb.it;

import io.authdb.maven.embedded.Binaries;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.EmbeddedServer;
import io.authdb.maven.embedded.Lease;
import io.authdb.maven.embedded.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A server that wants a password and is nobody's embedded one: it runs until this JVM ends. Called by the
 * {@code prebuild.groovy} of a project.
 *
 * @param project the folder of the project's copy
 * @param localRepository Maven's, where the goals unpacked PostgreSQL
 * @param version of PostgreSQL
 */
public record RealServer(File project, File localRepository, String version) {

    /** Gives role {@code app} a known password; the URL of its empty database goes to {@code authdb.properties}. */
    public void start(String password) throws IOException, SQLException {
        Database database = lease().reset("app");
        execute(database, password, "alter role app password '" + password + "'");
        write("authdb.properties", database);
    }

    /** A database of its own for each mistake, spoilt by a statement; its URL goes to a properties file of its name. */
    public void start(String password, Map<String, String> spoilt) throws IOException, SQLException {
        start(password);
        Lease lease = lease();
        for (Map.Entry<String, String> mistake : spoilt.entrySet()) {
            Database database = lease.reset(mistake.getKey());
            execute(database, password, mistake.getValue());
            write(mistake.getKey() + ".properties", database);
        }
    }

    private Lease lease() throws IOException {
        Binaries binaries = new Binaries(localRepository.toPath(), Platform.current(), version, RealServer::unpacked);
        Path root = Files.createDirectories(project.toPath().resolve("server"));
        Lease lease = new EmbeddedServer(binaries, root).lease();
        Runtime.getRuntime().addShutdownHook(new Thread(lease::close));
        return lease;
    }

    private static void execute(Database database, String password, String sql) throws SQLException {
        try (Connection connection = connect(database, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String file, Database database) throws IOException {
        Files.writeString(project.toPath().resolve(file), "authdb.url=" + database.url() + "\n");
    }

    /** By the password it has, or the one that an earlier run gave it. */
    private static Connection connect(Database database, String given) throws SQLException {
        try {
            return connect(database.url(), new String(database.password()));
        } catch (SQLException refused) {
            return connect(database.url(), given);
        }
    }

    private static Connection connect(String url, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "app");
        login.setProperty("password", password);
        return new Driver().connect(url, login);
    }

    private static Path unpacked(String group, String artifact, String version) {
        throw new IllegalStateException("No goal unpacked " + artifact + " " + version);
    }
}
