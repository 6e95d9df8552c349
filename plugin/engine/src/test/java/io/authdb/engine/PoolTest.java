package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.PooledConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A pool of one, so that what authdb leaves behind is what the next borrower gets. */
class PoolTest {

    private static final String SETTINGS = "select current_setting('TimeZone') || '|' || current_setting('DateStyle')"
            + " || '|' || current_setting('idle_in_transaction_session_timeout') || '|'"
            + " || current_setting('client_connection_check_interval') || '|'"
            + " || current_setting('search_path') || '|'"
            + " || (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())";

    private final TestDatabase database = TestServer.freshDatabase();
    private PooledConnection pool;

    @BeforeEach
    void borrowOnce() throws SQLException {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(database.url());
        source.setUser(database.username());
        source.setPassword(database.password());
        source.setDefaultAutoCommit(false);
        pool = source.getPooledConnection();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'Europe/Berlin'");
            statement.execute("set search_path = \"$user\", public, pg_temp");
            statement.execute("set DateStyle = 'ISO, DMY'");
            statement.execute("set idle_in_transaction_session_timeout = '7min'");
            connection.commit();
        }
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
    }

    @Test
    void aBorrowedConnectionIsHandedBackAsItCame() throws SQLException {
        String before = settings();

        pooled("io.authdb.engine.seed").upgrade();

        assertThat(settings())
                .isEqualTo(before)
                .isEqualTo("Europe/Berlin|ISO, DMY|7min|0|\"$user\", public, pg_temp|0");
        assertThat(Migrations.seed(database).current().atHead()).isTrue();
    }

    @Test
    void soItIsAfterARefusalAndAfterAFailure() throws SQLException {
        pooled("io.authdb.engine.seed").upgrade();
        assertThatThrownBy(() -> pooled("io.authdb.engine.seed").downgrade("base"))
                .isInstanceOf(RefusedException.class);
        assertThat(settings()).isEqualTo("Europe/Berlin|ISO, DMY|7min|0|\"$user\", public, pg_temp|0");

        assertThatThrownBy(() -> pooled("io.authdb.engine.broken.failing").upgrade())
                .isInstanceOf(RefusedException.class);
        assertThat(settings()).isEqualTo("Europe/Berlin|ISO, DMY|7min|0|\"$user\", public, pg_temp|0");
    }

    @Test
    void aConnectionThatBreaksInAStepIsNotHandedBackAtAll() {
        assertThatThrownBy(() -> pooled("io.authdb.engine.broken.killed").upgrade())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[ConnectionLost] upgrade of 001");

        assertThatThrownBy(this::settings).isInstanceOf(SQLException.class);
        assertThat(Migrations.of("io.authdb.engine.broken.killed", database)
                        .current()
                        .current())
                .isEqualTo("base");
    }

    /** A rollback undoes neither a statement that was prepared nor a lock of the session. */
    @ParameterizedTest
    @ValueSource(strings = {"prepare find as select 1", "select pg_advisory_lock(4711)"})
    void aConnectionInWhichAStepLeftSomethingIsNotHandedBackAtAll(String statement, @TempDir Path folder) {
        Written written = new Written(folder).inside("001", statement, "select 1");

        assertThatThrownBy(() -> written.with(pooled(), Authdb::upgrade)).hasMessageContaining("[LeftBehind]");

        assertThatThrownBy(this::settings).isInstanceOf(SQLException.class);
    }

    private Authdb pooled(String packageName) {
        return pooled().classes(Migrations.CLASSES).packages(packageName);
    }

    private Authdb pooled() {
        return Authdb.on(new Connections() {
            @Override
            public Connection open() throws SQLException {
                return pool.getConnection();
            }

            @Override
            public String name() {
                return "the pool";
            }

            @Override
            public boolean pooled() {
                return true;
            }
        });
    }

    private String settings() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            assertThat(connection.getAutoCommit()).isFalse();
            row.next();
            return row.getString(1);
        }
    }
}
