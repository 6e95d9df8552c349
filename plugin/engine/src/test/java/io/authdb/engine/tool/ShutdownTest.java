package io.authdb.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end, and one that is killed. */
class ShutdownTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();

    @Test
    void aProcessThatIsAskedToEndRollsBackSaysSoAndEnds() throws Exception {
        Process process = started();

        long start = System.nanoTime();
        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(folder.resolve("out")))
                .contains("[57014]")
                .contains("The step was rolled back. The database is at 001.");
        assertThat(Sql.rows(database, "select id from authdb.applied")).containsExactly("001");
        assertThat(busy()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledLeavesNothingBehindForLong() throws Exception {
        Process process = started();

        process.destroyForcibly().waitFor();

        long start = System.nanoTime();
        while (!busy().isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(3_000);
        assertThat(Sql.rows(
                        database,
                        "select 1 from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())"))
                .isEmpty();
        assertThat(Sql.rows(database, "select id from authdb.applied")).containsExactly("001");
    }

    /** In the middle of a step that takes a minute. */
    private Process started() throws IOException, InterruptedException {
        Written written = new Written(Files.createDirectories(folder.resolve("classes")))
                .inside("001", "create table item (id int)", "drop table item")
                .inside("002", "insert into item values (1); select pg_sleep(60)", "select 1");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + written.folder(),
                        Main.class.getName(),
                        "upgrade",
                        "--classes",
                        written.folder().toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment()
                .putAll(Map.of(
                        "AUTHDB_URL", database.url(),
                        "AUTHDB_USERNAME", database.username(),
                        "AUTHDB_PASSWORD", database.password()));
        Process process = builder.start();
        while (busy().isEmpty()) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("out")))
                    .isTrue();
            Thread.sleep(20);
        }
        return process;
    }

    private List<String> busy() {
        return Sql.rows(
                database,
                "select pid from pg_stat_activity where datname = current_database()"
                        + " and query like 'select pg_sleep%' and state = 'active'");
    }
}
