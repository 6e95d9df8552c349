package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeoverToolTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();

    @BeforeEach
    void aDatabaseOfAlembicsAt002() {
        assumeTrue(TestServer.version() >= 15, "before, public closed to strangers differs from a new database's");
        Migrations.seed(database).upgrade("002");
        Sql.execute(
                database,
                "drop schema authdb cascade; create table alembic_version (version_num text);"
                        + " insert into alembic_version values ('002')");
    }

    @Test
    void whatIsForcedIsSaid() {
        Sql.execute(database, "drop index ix_task_owner_id");

        assertThat(tool("stamp", "002")).isEqualTo(3);
        assertThat(err.get(0)).startsWith("[SchemaDiffers] stamp at 002 refused:");
        assertThat(err).endsWith("To record it with these differences: authdb stamp 002 --force");
        assertThat(tool("stamp", "002", "--force")).isZero();
        assertThat(out)
                .containsExactly(
                        "The schema is not what the migrations make at 002, which was forced and is recorded:",
                        "  index ix_task_owner_id: is missing",
                        "left out: table alembic_version: is extra (Alembic's own)",
                        "recorded: 001 initial-models",
                        "recorded: 002 add-performance-indexes",
                        "The database is at 002. Nothing was run.");
    }

    @Test
    void aMachineReadsOneLine() {
        assertThat(tool("adopt", "--from", "alembic", "--json")).isZero();
        assertThat(tool("adopt", "--json")).isZero();

        assertThat(out)
                .containsExactly(
                        "{\"goal\":\"adopt\",\"to\":\"002\",\"recorded\":[\"001\",\"002\"],"
                                + "\"source\":\"Alembic's table alembic_version is at 002.\",\"forced\":[],"
                                + "\"excluded\":[\"table alembic_version: is extra (Alembic's own)\"]}",
                        "{\"goal\":\"adopt\",\"to\":\"002\",\"recorded\":[],"
                                + "\"source\":\"Alembic's table alembic_version is at 002.\",\"forced\":[],"
                                + "\"excluded\":[]}");
    }

    @Test
    void aStampIsAskedHowFar() {
        assertThat(tool("stamp")).isEqualTo(1);
        assertThat(err.get(0)).isEqualTo("[MissingTarget] stamp: say at which revision the database is.");
    }

    private int tool(String... typed) {
        List<String> words = new ArrayList<>(List.of(typed));
        words.addAll(List.of("--url", database.url(), "--username", database.username()));
        words.addAll(List.of("--classes", Migrations.CLASSES.toString(), "--packages", "io.authdb.engine.seed"));
        words.addAll(List.of("--scratch-url", "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres"));
        Consumer<String> toOut = out::add;
        Consumer<String> toErr = err::add;
        return new AuthdbTool()
                .apply(words, Map.of("password", database.password().toCharArray(), "out", toOut, "err", toErr));
    }
}
