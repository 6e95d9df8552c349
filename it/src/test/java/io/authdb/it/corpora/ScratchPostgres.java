package io.authdb.it.corpora;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.verify.ScratchServer;
import io.authdb.it.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one server of this JVM, as a place to prove migrations.
 *
 * @param ground what every database has before the first migration
 * @param grounded the databases that have it
 */
public record ScratchPostgres(Ground ground, Set<String> grounded) implements ScratchServer {

    private static final String SUPERUSER = "postgres";

    /** Its databases have nothing before the first migration. */
    public static ScratchPostgres ofItsOwn() {
        return on(Ground.EMPTY);
    }

    static ScratchPostgres on(Ground ground) {
        return new ScratchPostgres(ground, new HashSet<>());
    }

    @Override
    public Connections superuser(String database) {
        return new DatabaseOf(database, SUPERUSER, "", true);
    }

    @Override
    public Connections role(String database, String role, String password) {
        if (grounded.add(database)) {
            lay(database, role);
        }
        return new DatabaseOf(database, role, password, false);
    }

    private void lay(String database, String owner) {
        try (Connection connection = superuser(database).open();
                Statement statement = connection.createStatement()) {
            for (String sql : ground.statements(owner)) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private record DatabaseOf(String database, String user, String password, boolean looksOn) implements Connections {

        @Override
        public Connection open() throws SQLException {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"localhost"});
            source.setPortNumbers(new int[] {EmbeddedServer.port()});
            source.setDatabaseName(database);
            source.setUser(user);
            source.setPassword(password);
            if (!looksOn) {
                // as the goals have it
                source.setProperty("prepareThreshold", "0");
                source.setProperty("flushCacheOnDdl", "false");
            }
            return source.getConnection();
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public boolean pooled() {
            return false;
        }
    }
}
