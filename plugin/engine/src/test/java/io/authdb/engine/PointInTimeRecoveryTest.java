package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.testing.ArchivingServer;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back over a step that cannot be undone: what authdb prints, given to a server, brings the rows back. */
class PointInTimeRecoveryTest {

    private static final Pattern SETTING = Pattern.compile("recovery_target_\\w+ = '[^']*'");

    @TempDir
    private Path folder;

    @Test
    void whatTheHistoryTellsBringsTheDeletedRowsBack() throws IOException, SQLException {
        assumeTrue(TestServer.version() >= 15, "before, a backup begins with another function");
        List<String> afterTheStep;
        List<String> fromTheHistory;
        try (ArchivingServer server = ArchivingServer.start(folder)) {
            TestDatabase database = withOrphans(server);
            server.backup();
            Sql.execute(database, "insert into task (title) values ('written after the backup')");
            afterTheStep = settings(lines(database, "upgrade"));
            Sql.execute(database, "insert into task (owner_id, title) values (1, 'written after the step')");
            fromTheHistory = settings(lines(database, "history", "--verbose"));
            server.archive();
            assertThat(Sql.rows(database, "select count(*) from task")).containsExactly("2");
        }
        assertThat(afterTheStep).hasSize(3).isEqualTo(fromTheHistory);

        try (ArchivingServer server = ArchivingServer.recover(folder, fromTheHistory)) {
            TestDatabase database = server.database("app");
            assertThat(Sql.rows(database, "select count(*), count(owner_id) from task"))
                    .containsExactly("103|1");
            Authdb seed = Migrations.seed(database);
            assertThatThrownBy(seed::check)
                    .hasMessageStartingWith("[Pending]")
                    .hasMessageContaining("003 delete-orphan-tasks")
                    .hasMessageNotContaining("Tampered");
            assertThat(seed.upgrade().steps()).hasSize(2);
        }
    }

    /** 001 and 002, on a table that was there before a task had to have an owner. */
    private static TestDatabase withOrphans(ArchivingServer server) {
        server.execute(
                "create role " + TestServer.USERNAME + " login nosuperuser password '" + TestServer.PASSWORD + "'",
                "create database app owner " + TestServer.USERNAME);
        TestDatabase database = server.database("app");
        Migrations.seed(database).upgrade("002");
        Sql.execute(
                database,
                "alter table task alter owner_id drop not null;"
                        + " insert into \"user\" (email, password_hash) values ('ada@example.com', '');"
                        + " insert into task (owner_id, title) values (1, 'owned');"
                        + " insert into task (title) select 'orphan ' || n from generate_series(1, 101) as n");
        return database;
    }

    private static List<String> settings(List<String> lines) {
        return SETTING.matcher(String.join("\n", lines))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static List<String> lines(TestDatabase database, String... words) {
        List<String> lines = new ArrayList<>();
        Consumer<String> out = lines::add;
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", database.url(), "--username", database.username()));
        all.addAll(List.of("--classes", Migrations.CLASSES.toString(), "--packages", "io.authdb.engine.seed"));
        Map<String, Object> context = Map.of("password", database.password().toCharArray(), "out", out, "err", out);
        assertThat(new AuthdbTool().apply(all, context)).as(lines.toString()).isZero();
        return lines;
    }
}
