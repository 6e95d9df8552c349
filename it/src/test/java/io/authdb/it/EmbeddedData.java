package io.authdb.it;

import io.authdb.maven.embedded.Binaries;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.EmbeddedServer;
import io.authdb.maven.embedded.Lease;
import io.authdb.maven.embedded.Platform;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * What is in the database of a project, asked without a migration, a goal or authdb's engine.
 *
 * @param project the folder of the project's copy, whose name is the database's
 * @param localRepository Maven's, where the goals unpacked PostgreSQL
 * @param version of PostgreSQL
 */
public record EmbeddedData(File project, File localRepository, String version) {

    /** The first column of all rows, as text. */
    public List<String> rows(String query) throws SQLException {
        try (Lease lease = lease()) {
            return rows(lease.database(project.getName()), query);
        }
    }

    /** The use of the server that all projects share. */
    public Lease lease() {
        Binaries binaries =
                new Binaries(localRepository.toPath(), Platform.current(), version, EmbeddedData::alreadyUnpacked);
        return new EmbeddedServer(binaries, project.toPath().getParent()).lease();
    }

    private static List<String> rows(Database database, String query) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.username());
        login.setProperty("password", new String(database.password()));
        List<String> rows = new ArrayList<>();
        try (Connection connection = new Driver().connect(database.url(), login);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static Path alreadyUnpacked(String group, String artifact, String version) {
        throw new IllegalStateException("No goal unpacked " + artifact + " " + version);
    }
}
