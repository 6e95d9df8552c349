package io.authdb.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.Authdb;
import io.authdb.engine.history.SchemaName;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.schema.Catalog;
import io.authdb.engine.schema.Scope;
import io.authdb.engine.schema.Snapshot;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a DBA runs leaves what a run of authdb leaves: the schema, the rows, and the history, to the hash. */
class DbaScriptTest {

    /** All that does not depend on when, where and by which program. */
    private static final String HISTORY =
            "select seq, event, id, description, class_name, transactional, reversible, loses,"
                    + " leaves, reason, decision, recovery, statements, binds, checksum, jooq, settled, sealed, downgrade,"
                    + " wal_lsn is not null, began is not null, timeline, system_identifier, restore_point, took_ms >= 0,"
                    + " role, effective_role, server_version from authdb.history order by seq";

    private static final String WEIRD =
            "create function f() returns text language sql as $$ select 'a:b;' || '\\'" + " || ':x' $$";

    private final TestDatabase database = TestServer.freshDatabase();
    private final TestDatabase live = TestServer.freshDatabase();

    @TempDir
    private static Path folder;

    private static MadeChain chain;

    @BeforeAll
    static void sealedMigrations() throws IOException {
        chain = new MadeChain(folder)
                .losing("all it's 100%", "001", "create table task (id int, owner int, tags int[])", "drop table task")
                .add(
                        "002",
                        WEIRD + "; create index task_owner on task (owner)",
                        "drop index task_owner; drop function f()")
                .outsideTransaction(
                        "003", "create index concurrently task_id on task (id)", "drop index concurrently task_id")
                .irreversible("004", "delete from task where owner is null")
                .add(
                        "005",
                        "update task set tags[1:1] = tags[1:1]; comment on table task is 'a :colon \\ and a semicolon;--'",
                        "comment on table task is null");
        seal(chain, folder);
    }

    @Test
    void upAndDownItLeavesWhatARunLeaves() throws Exception {
        runs("base", "003");
        chain.upgrade(live, "003");
        assertSame();
        runs("003", "002");
        chain.downgrade(live, "002");
        assertSame();
        Sql.execute(database, "insert into task values (1, 1), (2, null)");
        Sql.execute(live, "insert into task values (1, 1), (2, null)");
        runs("002", "005");
        chain.upgrade(live, "head");

        assertSame();
        assertThat(Sql.rows(database, "select id from task")).containsExactly("1");
        assertThat(chain.check(database)).isTrue();
    }

    @Test
    void aSecondTimeItStopsBeforeAnything() throws Exception {
        runs("base", "002");
        List<String> before = Sql.rows(database, HISTORY);

        assertThatThrownBy(() -> runs("base", "002"))
                .hasMessageContaining("the database is not at base: applied are 001, 002");
        assertThatThrownBy(() -> runs("003", "005"))
                .hasMessageContaining("the database is not at 003: applied are 001, 002");
        assertThat(Sql.rows(database, HISTORY)).isEqualTo(before);
    }

    @Test
    void whoeverWorksKeepsItOut() throws Exception {
        chain.upgrade(database, "001");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(classid::int, objid::int) from (values (" + 0x61757468 + ", "
                    + "authdb".hashCode() + ")) as lock(classid, objid)");

            assertThatThrownBy(() -> runs("001", "002")).hasMessageContaining("another run holds the lock");
        }
    }

    @Test
    void whatLosesDataAsksFirst() throws Exception {
        runs("base", "001");
        Sql.execute(database, "insert into task values (1)");

        assertThat(script("001", "base").text())
                .contains(
                        "psql -X -v accept_data_loss=001 -f 001-to-base.sql <database>\n",
                        "\\prompt 'To lose it, type 001 (or start psql with -v accept_data_loss=001): ' accept_data_loss")
                .contains("\\echo '001 made-001 loses all it''s 100%'");
        assertThatThrownBy(() -> runs("001", "base"))
                .hasMessageContaining(
                        "data would be lost, and that was not accepted: set authdb.accept_data_loss to 001");
        assertThat(Sql.rows(database, "select id from task")).containsExactly("1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set authdb.accept_data_loss = '001'");
            run(script("001", "base"), statement);
        }
        assertThat(Sql.rows(database, "select to_regclass('task')")).containsExactly("null");
    }

    @Test
    void noScriptLeadsPastAStepThatCannotBeUndone() {
        assertThatThrownBy(() -> script("005", "003"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[IrreversibleStep]")
                .hasMessageContaining("Nearest reachable target");
    }

    @Test
    void whatIsNotSealedIsNamed(@TempDir Path other) throws Exception {
        MadeChain reading = new MadeChain(other)
                .add("005", "create table task (id int)", "drop table task")
                .java("006", "c.createStatement().executeQuery(\"select 1\").next();", "select 1");
        seal(reading, other);
        Authdb authdb = Authdb.offline().classes(other);

        assertThatThrownBy(() -> authdb.script("base", "head"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[NotSealed] sql: 1 migration needs to be run as a class")
                .hasMessageContaining("006 made-006: it is not sealed");
        assertThat(authdb.script("base", "005").plan().steps()).hasSize(1);
    }

    @Test
    void itIsForTheDatabaseThatWasAsked() throws Exception {
        chain.upgrade(database, "001");
        chain.upgrade(live, "001");
        DbaScript script = Authdb.on(database.dataSource()).classes(folder).script("002");

        try (Connection connection = live.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> run(script, statement))
                    .hasMessageContaining("this script was written for another database");
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            run(script, statement);
        }
        assertThat(Sql.rows(database, "select max(id) from authdb.applied")).containsExactly("002");
    }

    @Test
    void anUpgradeGoesOnWithWhatACutScriptLeft() throws Exception {
        DbaScript script = script("base", "003");
        List<String> statements = script.statements();
        int concurrent = statements.indexOf("create index concurrently task_id on task (id)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements.subList(0, concurrent + 1)) {
                statement.execute(one);
            }
        }

        chain.upgrade(database, "003");
        chain.upgrade(live, "003");

        assertThat(Sql.rows(database, "select event, id, settled from authdb.history where id = '003' order by seq"))
                .containsExactly("intent|003|no", "upgrade|003|catalog");
        assertThat(catalog(database).differences(catalog(live))).isEmpty();
    }

    @Test
    void psqlReadsItAsItIsMeant() throws Exception {
        Optional<Path> psql = psql();
        if (psql.isEmpty()) {
            System.out.println("psql is not here: the script was run over JDBC only");
            return;
        }
        psql(psql.orElseThrow(), script("base", "005"));
        chain.upgrade(live, "head");

        assertSame();
        assertThat(chain.check(database)).isTrue();
    }

    private void psql(Path program, DbaScript script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sql"), script.text());
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-X",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(database.port()),
                        "-U",
                        database.username(),
                        "-f",
                        file.toString(),
                        database.name())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password() + "");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("upgrade of 005 made-005 done");
    }

    private static Optional<Path> psql() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "psql"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void assertSame() throws SQLException {
        assertThat(Sql.rows(database, HISTORY)).isEqualTo(Sql.rows(live, HISTORY));
        assertThat(catalog(database).differences(catalog(live))).isEmpty();
        String fence = "select format, epoch, last_seq, schema, system_identifier from authdb.head";
        assertThat(Sql.rows(database, fence)).isEqualTo(Sql.rows(live, fence));
    }

    private static Snapshot catalog(TestDatabase one) throws SQLException {
        try (Connection connection = one.connect()) {
            connection.setAutoCommit(false);
            return new Catalog(connection, new Scope(SchemaName.PUBLIC, Set.of("authdb"))).all();
        }
    }

    private DbaScript script(String from, String target) {
        return Authdb.offline().classes(folder).script(from, target);
    }

    private void runs(String from, String target) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            run(script(from, target), statement);
        }
    }

    private static void run(DbaScript script, Statement statement) throws SQLException {
        for (String one : script.statements()) {
            statement.execute(one);
        }
    }

    private static void seal(MadeChain chain, Path classes) throws IOException {
        Verification seen = chain.verify();
        assertThat(seen.passed()).isTrue();
        new VerificationFiles(
                        classes.resolve("out"),
                        Optional.of(classes.resolve("META-INF/authdb")),
                        Optional.empty(),
                        LockWishes.NONE)
                .write(seen);
    }
}
