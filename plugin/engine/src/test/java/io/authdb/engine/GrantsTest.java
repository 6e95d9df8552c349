package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.tool.AuthdbTool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The grants that are printed are enough, and none of them is idle. */
class GrantsTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final TestDatabase role =
            new TestDatabase(database.port(), database.name(), "ro\"le " + database.name(), "x");

    @Test
    void aRoleWithExactlyThemRunsTheWholeWayUpAndDown() throws SQLException {
        asAdministrator(granted());

        Authdb seed = Migrations.seed(role).schema("app data").historySchema("app \"history\"");
        seed.upgrade("002");
        seed.acceptDataLoss("001:0").downgrade("base");
        seed.upgrade();
        seed.downgrade("-1");
        seed.upgrade();
        seed.check();
        seed.history();
    }

    @Test
    void withoutAnyOneOfThemItDoesNot() throws SQLException {
        List<String> all = granted();
        List<String> grants =
                all.stream().filter(line -> line.startsWith("grant ")).toList();
        assertThat(grants).hasSize(3);
        asAdministrator(all);
        for (String grant : grants) {
            asAdministrator(List.of(
                    grant.replaceFirst("^grant", "revoke").replaceFirst(" to (?=\"[^\"]*\"\"[^\"]*\";$)", " from ")));
            Authdb seed = Migrations.seed(role).schema("app data").historySchema("app \"history\"");
            assertThatThrownBy(seed::upgrade).as(grant).isInstanceOf(AuthdbException.class);
            asAdministrator(List.of(grant));
        }
        Migrations.seed(role)
                .schema("app data")
                .historySchema("app \"history\"")
                .upgrade();
    }

    /** What the tool prints, with the role created first. */
    private List<String> granted() {
        List<String> lines = new ArrayList<>();
        Consumer<String> out = lines::add;
        int exit = new AuthdbTool()
                .apply(
                        List.of(
                                "grants",
                                "--url",
                                role.url() + "?sslmode=prefer",
                                "--username",
                                role.username(),
                                "--schema",
                                "app data",
                                "--history-schema",
                                "app \"history\""),
                        Map.of("out", out));
        assertThat(exit).isZero();
        return lines;
    }

    private void asAdministrator(List<String> lines) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("do $$begin if not exists (select from pg_roles where rolname = '" + role.username()
                    + "') then create role \"" + role.username().replace("\"", "\"\"")
                    + "\" login nosuperuser nobypassrls password 'x'; end if; end$$");
            statement.execute("revoke all on database " + database.name() + " from public");
            for (String line : lines) {
                if (!line.startsWith("--")) {
                    statement.execute(line);
                }
            }
        }
    }
}
