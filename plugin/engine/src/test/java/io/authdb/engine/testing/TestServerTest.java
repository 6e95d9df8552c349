package io.authdb.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void fresh_databases_are_apart() throws SQLException {
        try (Connection one = TestServer.freshDatabase().connect();
                Connection other = TestServer.freshDatabase().connect()) {
            one.createStatement().execute("create table t (id int)");
            assertThat(other.getMetaData().getTables(null, "public", "t", null).next())
                    .isFalse();
        }
    }

    @Test
    void a_database_can_be_copied() throws SQLException {
        TestDatabase original = TestServer.freshDatabase();
        try (Connection connection = original.connect()) {
            connection.createStatement().execute("create table t (id int)");
        }
        try (Connection copy = TestServer.freshDatabase(original.name()).connect()) {
            assertThat(copy.getMetaData().getTables(null, "public", "t", null).next())
                    .isTrue();
        }
    }

    @Test
    void tests_run_without_special_rights() throws SQLException {
        try (Connection connection = TestServer.freshDatabase().connect();
                var role = connection
                        .createStatement()
                        .executeQuery("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean("rolsuper")).isFalse();
            assertThat(role.getBoolean("rolbypassrls")).isFalse();
        }
    }
}
