package io.authdb.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.tool.AuthdbTool;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tenants of one database, each with a schema and a history of its own, and databases that a file names. */
class FleetTest {

    private static final String TENANTS =
            "schemas = select nspname from pg_namespace where nspname ~ '^tenant_[0-9]+$' order by nspname";

    private final TestDatabase database = TestServer.freshDatabase();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void oneMigration() throws IOException {
        chain = new MadeChain(folder.resolve("classes"))
                .add("001", "create table task (id int primary key)", "drop table task");
    }

    @Test
    void twoHundredSchemasAreUpgradedAndASecondTimeThereIsNothingToDo() throws IOException {
        tenants(200);

        assertThat(tool("upgrade")).isZero();

        assertThat(said).contains("200 of 200 targets are done.");
        assertThat(said).anyMatch(line -> line.matches("tenant_117 +base +001 +done +\\d+ ms"));
        assertThat(Sql.rows(database, "select count(*) from pg_tables where tablename = 'task'"))
                .containsExactly("200");
        said.clear();
        assertThat(tool("upgrade")).isZero();
        assertThat(said).filteredOn(line -> line.contains("nothing to do")).hasSize(200);
        assertThat(tool("check")).isZero();
    }

    @Test
    void aTenantThatRefusesKeepsAllFromBeingBegun() throws IOException {
        tenants(5);
        tool("upgrade");
        chain.add("002", "alter table task add done bool", "alter table task drop done");
        Sql.execute(database, "update tenant_104_authdb.history set host = 'x'");
        said.clear();

        assertThat(tool("upgrade")).isEqualTo(3);

        assertThat(said)
                .anyMatch(line -> line.startsWith("tenant_104: [TamperedHistory] history: row 1"))
                .contains("Nothing was run: 1 of 5 targets would refuse it.");
        assertThat(Sql.rows(database, "select count(*) from pg_attribute where attname = 'done'"))
                .containsExactly("0");
        said.clear();
        assertThat(tool("check")).isEqualTo(3);
        assertThat(said).filteredOn(line -> line.contains("[Pending]")).hasSize(5);
    }

    @Test
    void aCanaryThatFailsKeepsTheOthersFromBeingBegunAndTheSameCommandGoesOn() throws IOException {
        tenants(6);
        Sql.execute(database, "create table tenant_103.task (id text)");

        assertThat(tool("upgrade", "--canary", "tenant_103")).isEqualTo(4);

        assertThat(said)
                .anyMatch(line -> line.startsWith("tenant_103: [FailedStep]"))
                .contains("0 of 6 targets are done, 1 failed, 5 not started. Once that is mended, the same command goes"
                        + " on.");
        assertThat(tool("upgrade", "--parallel", "1")).isEqualTo(4);
        assertThat(Sql.rows(database, "select count(*) from pg_tables where tablename = 'history'"))
                .as("those before it, and its own")
                .containsExactly("3");
        Sql.execute(database, "drop table tenant_103.task");
        said.clear();
        assertThat(tool("upgrade")).isZero();
        assertThat(said).filteredOn(line -> line.contains("nothing to do")).hasSize(2);
    }

    @Test
    void ofTwoFleetsAtOnceEachStepIsRunByOne() throws Exception {
        tenants(30);
        FutureTask<Integer> other = new FutureTask<>(() -> tool("upgrade"));
        Thread thread = new Thread(other);
        thread.start();

        assertThat(tool("upgrade")).isZero();
        assertThat(other.get()).isZero();

        assertThat(said).filteredOn(line -> line.matches("tenant_\\d+: done")).hasSize(30);
    }

    @Test
    void aFileNamesDatabasesAndSaysHowToEnterEach() throws IOException {
        TestDatabase second = TestServer.freshDatabase();
        Path secret = Files.writeString(folder.resolve("secret"), "wrong-canary\n");
        targets("""
                one = %s
                one.username = migrator
                two = %s
                two.username = migrator
                two.passwordFile = %s
                two.schema = inner
                """.formatted(url(database), url(second), secret));

        assertThat(tool("upgrade")).isZero();

        assertThat(Sql.rows(second, "select schemaname from pg_tables where tablename = 'task'"))
                .containsExactly("inner");
        assertThat(String.join("\n", said)).doesNotContain("canary");
        assertThat(tool("downgrade", "base")).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("[OneAtATime] downgrade: "));
    }

    @Test
    void aMachineGetsOneLineAndASliceItsPart() throws IOException {
        tenants(7);

        assertThat(tool("upgrade", "--slice", "1/3", "--json")).isZero();

        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .startsWith(
                        "{\"goal\":\"upgrade\",\"exitCode\":0,\"targets\":[{\"name\":\"tenant_102\",\"outcome\":\"done\","
                                + "\"from\":\"base\",\"to\":\"001\",\"tookMillis\":")
                .contains("tenant_105")
                .doesNotContain("tenant_101");
    }

    @Test
    void aQueryThatNamesNothingIsAMistakeOfWhoTypedIt() throws IOException {
        targets("schemas = select nspname from pg_namespace where false");
        assertThat(tool("upgrade")).isEqualTo(1);
        targets("schemas = create table x ()");
        assertThat(tool("upgrade")).isEqualTo(1);

        assertThat(said)
                .anyMatch(line -> line.equals("[NoSchemas] the query for schemas: it names no schema."))
                .anyMatch(line -> line.contains("cannot execute CREATE TABLE in a read-only transaction"));
    }

    private void tenants(int many) throws IOException {
        Sql.execute(
                database,
                String.join(
                        ";",
                        IntStream.rangeClosed(101, 100 + many)
                                .mapToObj(number -> "create schema tenant_" + number)
                                .toList()));
        targets(TENANTS);
    }

    private void targets(String text) throws IOException {
        Files.writeString(folder.resolve("targets"), text);
    }

    private static String url(TestDatabase one) {
        return "jdbc:postgresql://localhost:" + TestServer.port() + "/" + one.name();
    }

    private int tool(String... typed) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Path classes = folder.resolve("classes");
        Consumer<String> say = said::add;
        List<String> words = Stream.concat(
                        Stream.of(typed),
                        Stream.of(
                                "--targets",
                                folder.resolve("targets").toString(),
                                "--classes",
                                classes.toString(),
                                "--url",
                                url(database),
                                "--username",
                                "migrator"))
                .toList();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return new AuthdbTool().apply(words, Map.of("out", say, "err", say));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
