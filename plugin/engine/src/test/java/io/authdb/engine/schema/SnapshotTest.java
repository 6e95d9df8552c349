package io.authdb.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Scope SCOPE = new Scope(SchemaName.PUBLIC, Set.of("authdb"));

    @Test
    void a_fresh_database_with_the_same_objects_does_not_differ_although_its_oids_do() throws SQLException {
        Snapshot one = snapshot(rich());
        Snapshot other = snapshot(rich());
        assertThat(one.all().keySet()).isNotEqualTo(other.all().keySet());
        assertThat(one.differences(other)).isEmpty();
        assertThat(other.differences(one)).isEmpty();
    }

    private static TestDatabase rich() {
        TestDatabase database = TestServer.freshDatabase();
        TestDatabase superuser = new TestDatabase(database.port(), database.name(), "postgres", "postgres");
        Sql.execute(superuser, RichDatabase.SQL);
        return superuser;
    }

    private static Snapshot snapshot(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Catalog(connection, SCOPE).all();
        }
    }
}
