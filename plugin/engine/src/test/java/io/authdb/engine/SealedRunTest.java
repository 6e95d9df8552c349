package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.testing.Classes;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Settings;
import io.authdb.engine.verify.Verification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proven is what runs: from the seals of an artifact, without the classes. */
class SealedRunTest {

    private static final String SHIPPED =
            "select id, event, sealed, jooq <> '', downgrade <> '' from authdb.history order by seq";

    private final TestDatabase database = TestServer.freshDatabase();

    @TempDir
    private Path folder;

    private int artifacts;

    @Test
    void aSealedChainRunsUpAndDownWithoutItsClasses() throws IOException {
        Path jar = shipped(seeded(), false);

        onClassPath(jar, authdb -> authdb.upgrade("002"));
        onClassPath(jar, authdb -> authdb.downgrade("001"));
        assertThat(Sql.rows(database, "select to_regclass('task_owner')")).containsExactly("null");
        Sql.execute(database, "insert into task values (1, 1), (2, null)");
        onClassPath(jar, authdb -> authdb.upgrade());

        assertThat(Sql.rows(database, SHIPPED))
                .containsExactly(
                        "001|upgrade|t|f|t",
                        "002|upgrade|t|f|t",
                        "002|downgrade|t|f|f",
                        "002|upgrade|t|f|t",
                        "003|upgrade|t|f|f");
        assertThat(Sql.rows(database, "select id from task")).containsExactly("1");
        assertThat(onClassPath(jar, Authdb::check)).isTrue();
        assertThatThrownBy(() -> onClassPath(jar, authdb -> authdb.downgrade("base")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[IrreversibleStep]");
    }

    @Test
    void itsHistoryHoldsWhatAnUpgradeByItsClassesRecords() throws IOException {
        MadeChain chain = seeded();
        TestDatabase other = TestServer.freshDatabase();
        chain.upgrade(other, "head");

        onClassPath(shipped(chain, false), authdb -> authdb.upgrade());

        String query = "select seq, event, id, description, class_name, reversible, loses, statements, checksum"
                + " from authdb.history order by seq";
        assertThat(Sql.rows(database, query)).isEqualTo(Sql.rows(other, query));
    }

    @Test
    void whatReadsRowsToDecideRunsItsClassAndHistorySaysSo() throws IOException {
        MadeChain chain = new MadeChain(classes())
                .add("001", "create table task (id int)", "drop table task")
                .java(
                        "002",
                        "try (java.sql.ResultSet r = c.createStatement().executeQuery(\"select 1\")) { r.next(); }"
                                + " run(c, \"create index i on task (id)\");",
                        "drop index i");
        Path jar = shipped(chain, true);

        onClassPath(jar, authdb -> authdb.upgrade());

        assertThat(Sql.rows(database, SHIPPED)).containsExactly("001|upgrade|t|f|t", "002|upgrade|f|f|f");
        assertThat(index(jar)).contains("unsealed upgrade: it reads rows, on which what it sends may depend");
    }

    @Test
    void aDowngradeThatVariesWithTheRowsIsNotSealed() throws IOException {
        MadeChain chain = new MadeChain(classes()).add("001", "create table task (id int)", "drop table task");
        new Classes(classes()).compile("""
                package made;
                @io.authdb.Migration(value = "002", description = "made 002")
                class M002 {
                    @io.authdb.Upgrade void up(java.sql.Connection c) throws Exception {
                        c.createStatement().execute("create table third (id int)");
                    }
                    @io.authdb.Downgrade void down(java.sql.Connection c) throws Exception {
                        int rows = c.createStatement().executeUpdate("update task set id = id");
                        c.createStatement().execute("drop table third /* " + rows + " */");
                        c.createStatement().execute("select " + rows);
                    }
                }
                """);

        assertThat(index(shipped(chain, true))).contains("unsealed its statements depend on rows or chance");
    }

    @Test
    void aQueryThatJudgesIsSealedAndJudges() throws IOException {
        MadeChain chain = new MadeChain(classes()).add("001", "create table task (id int)", "drop table task");
        new Classes(classes()).compile("""
                package made;
                @io.authdb.Migration("002")
                class M002 {
                    @io.authdb.Upgrade void up(org.jooq.DSLContext db) { db.execute("create index i on task (id)"); }
                    @io.authdb.Downgrade void down(org.jooq.DSLContext db) { db.execute("drop index i"); }
                    @io.authdb.Verify org.jooq.ResultQuery<?> none(org.jooq.DSLContext db) {
                        return db.resultQuery("select id from task where id < 0 and id > -1000");
                    }
                }
                """);
        Path jar = shipped(chain, false);
        onClassPath(jar, authdb -> authdb.upgrade("001"));
        Sql.execute(database, "insert into task values (-5), (-6)");

        assertThatThrownBy(() -> onClassPath(jar, authdb -> authdb.upgrade()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("none() found 2 rows that must not exist.");
        Sql.execute(database, "delete from task");
        onClassPath(jar, authdb -> authdb.upgrade());

        assertThat(Sql.rows(database, SHIPPED)).containsExactly("001|upgrade|t|f|t", "002|upgrade|t|f|t");
    }

    @Test
    void aSealThatIsNotWhatWasProvenIsNotSent() throws IOException {
        MadeChain chain = seeded();
        verified(chain);
        Path seal = classes().resolve("META-INF/authdb/seal/001.up");
        Files.writeString(seal, Files.readString(seal).replace("create table task", "create table tisk"));

        assertThatThrownBy(() -> onClassPath(jar(false), authdb -> authdb.upgrade()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("[SealBroken] META-INF/authdb/seal/001.up of jar:file:");
        Files.delete(seal);
        assertThatThrownBy(() -> onClassPath(jar(false), authdb -> authdb.upgrade()))
                .hasMessageContaining("[SealMissing]");
    }

    @Test
    void anOlderReleaseUndoesWhatItDoesNotKnowOnlyWhenToldAndByTheSealTheHistoryKeeps() throws IOException {
        MadeChain chain = new MadeChain(classes()).add("001", "create table task (id int)", "drop table task");
        Path older = shipped(chain, false);
        chain.losing("all notes", "002", "create table note (id int)", "drop table note");
        onClassPath(shipped(chain, false), authdb -> authdb.upgrade());
        Sql.execute(database, "insert into note values (1), (2)");

        assertThatThrownBy(() -> onClassPath(older, authdb -> authdb.downgrade("001")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[UnknownRevision]")
                .hasMessageContaining("allowForeignDowngrade");
        assertThatThrownBy(() -> onClassPath(
                        older, authdb -> authdb.allowForeignDowngrade("002").downgrade("001")))
                .hasMessageContaining("[DataLoss]")
                .hasMessageContaining("2 rows");
        onClassPath(older, authdb -> authdb.allowForeignDowngrade("002")
                .acceptDataLoss("002:2")
                .downgrade("001"));

        assertThat(Sql.rows(database, "select to_regclass('note')")).containsExactly("null");
        assertThat(onClassPath(older, Authdb::check)).isTrue();
    }

    @Test
    void whatTheHistoryDoesNotKeepOrCannotBeUndoneStaysRefused() throws IOException {
        MadeChain chain = new MadeChain(classes()).add("001", "create table task (id int)", "drop table task");
        Path older = shipped(chain, false);
        chain.upgrade(database, "head");
        chain.add("002", "create table note (id int)", "drop table note");
        chain.upgrade(database, "head");

        assertThatThrownBy(() -> onClassPath(
                        older, authdb -> authdb.allowForeignDowngrade("002").downgrade("001")))
                .hasMessageContaining("[ForeignNotSealed] 002: its downgrade was not sealed when it was applied.");
        assertThatThrownBy(() -> onClassPath(
                        older, authdb -> authdb.allowForeignDowngrade("007").downgrade("base")))
                .hasMessageContaining("[NotForeign] 007: it is not applied.");

        chain.irreversible("003", "delete from task");
        onClassPath(shipped(chain, false), authdb -> authdb.upgrade());
        assertThatThrownBy(() -> onClassPath(
                        older, authdb -> authdb.allowForeignDowngrade("003").downgrade("001")))
                .hasMessageContaining("[UnknownRevision]");
    }

    private MadeChain seeded() throws IOException {
        return new MadeChain(classes())
                .add("001", "create table task (id int, owner_id int)", "drop table task")
                .add("002", "create index task_owner on task (owner_id)", "drop index task_owner")
                .irreversible("003", "delete from task where owner_id is null");
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private void verified(MadeChain chain) throws IOException {
        Verification seen = chain.verify(Settings.DEFAULT);
        assertThat(seen.passed()).as(seen.toString()).isTrue();
        new VerificationFiles(
                        folder.resolve("out"),
                        Optional.of(classes().resolve("META-INF/authdb")),
                        Optional.empty(),
                        LockWishes.NONE)
                .write(seen);
    }

    private Path shipped(MadeChain chain, boolean withClasses) throws IOException {
        verified(chain);
        return jar(withClasses);
    }

    /** An artifact of what was proven, with the classes or with nothing but what was written down of them. */
    private Path jar(boolean withClasses) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content" + ++artifacts));
        try (Stream<Path> all = Files.walk(classes())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path inside = classes().relativize(file);
                if (withClasses || inside.startsWith("META-INF")) {
                    Files.createDirectories(content.resolve(inside).getParent());
                    Files.copy(file, content.resolve(inside));
                }
            }
        }
        return new Classes(content).jar(folder.resolve("artifact" + artifacts + ".jar"), "");
    }

    private static String index(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("META-INF/authdb/index")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private <T> T onClassPath(Path jar, Function<Authdb, T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return work.apply(Authdb.on(database.dataSource()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
