package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.FaultyWire;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step outside a transaction that is cut anywhere is finished by typing the same again. */
class InterruptedStepTest {

    private static final String GROUND = "create table item (id int, name text);"
            + "insert into item values (1, 'a'), (2, 'a');"
            + "create index item_id on item (id);"
            + "create table part (id int) partition by range (id);"
            + "create table part_1 partition of part for values from (1) to (10);"
            + "create type mood as enum ('sad')";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();
    private final FaultyWire wire = FaultyWire.open();
    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder).inside("001", GROUND, "drop table item; drop table part; drop type mood");
    }

    @AfterEach
    void close() {
        wire.close();
    }

    /** The statement, where it is cut, and a query that is true once it has taken effect. */
    @ParameterizedTest(name = "{0}, after the server did it: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently item_name on item (name)          | select to_regclass('item_name') is not null",
                "CREATE INDEX CONCURRENTLY \"Item Name\" ON public.item(name) | select to_regclass('\"Item Name\"') is not null",
                "drop index concurrently item_id                             | select to_regclass('item_id') is null",
                "drop index concurrently if exists item_id                   | select to_regclass('item_id') is null",
                "reindex index concurrently item_id                          | select true",
                "reindex (concurrently) table item                           | select true",
                "alter table part detach partition part_1 concurrently       | select not exists (select from pg_inherits)",
                "alter type mood add value 'it''s fine' after 'sad'          | select count(*) = 2 from pg_enum",
                "vacuum (analyze) item                                       | select true",
            })
    void aCutStatementIsAdoptedOrSentAgain(String statement, String took) {
        written.outside("002", statement, "select 1");
        written.on(database, authdb -> authdb.upgrade("001"));
        for (boolean after : new boolean[] {false, true}) {
            TestDatabase fresh = TestServer.freshDatabase();
            written.on(fresh, authdb -> authdb.upgrade("001"));
            wire.cut(sql -> sql.startsWith(statement), after);
            written.on(wire.through(fresh), authdb -> assertThatThrownBy(authdb::upgrade)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("[ConnectionLost] upgrade of 002")
                    .hasMessageContaining("the next run finds out"));

            written.on(fresh, authdb -> {
                authdb.upgrade();
                authdb.check();
            });

            assertThat(Sql.rows(fresh, took)).containsExactly("t");
            assertThat(events(fresh))
                    .startsWith("upgrade 001 no", "intent 002 no")
                    .last()
                    .asString()
                    .startsWith("upgrade 002");
        }
        assertThat(wire.cuts()).isEqualTo(2);
    }

    @Test
    void whatTookEffectIsAdoptedWithoutSendingItAgain() {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        cut("create index", true);

        written.on(database, authdb -> assertThat(authdb.upgrade().steps()).isEmpty());

        assertThat(events(database)).containsExactly("upgrade 001 no", "intent 002 no", "upgrade 002 catalog");
        assertThat(Sql.rows(
                        database,
                        "select count(distinct checksum), count(distinct statements) from authdb.history"
                                + " where id = '002'"))
                .containsExactly("1|1");
    }

    @Test
    void aFailedUniqueIndexLeavesNothingAndIsDroppedAtOnce() {
        written.outside(
                "002",
                "create unique index concurrently item_name on item (name)",
                "drop index concurrently item_name");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("[23505]")
                .hasMessageContaining("nothing of it is left. The database is at 001."));

        assertThat(indexes()).containsExactly("item_id");
        assertThat(events(database)).containsExactly("upgrade 001 no", "intent 002 no", "cancelled 002 failed");
        Sql.execute(database, "delete from item where id = 2");
        written.on(database, Authdb::upgrade);
        assertThat(indexes()).containsExactly("item_id", "item_name");
    }

    @Test
    void anInvalidIndexThatACutLeftIsDroppedAndBuiltAgain() throws SQLException {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        written.on(database, authdb -> authdb.upgrade("001"));
        killWhileItWaits("create index concurrently");
        assertThat(Sql.rows(
                        database,
                        "select relname from pg_index join pg_class on oid = indexrelid where not indisvalid"))
                .containsExactly("item_name");

        written.on(database, Authdb::upgrade);

        assertThat(Sql.rows(database, "select indisvalid from pg_index where indexrelid = 'item_name'::regclass"))
                .containsExactly("t");
        assertThat(events(database))
                .containsExactly(
                        "upgrade 001 no", "intent 002 no", "cancelled 002 catalog", "intent 002 no", "upgrade 002 no");
    }

    @Test
    void aPendingDetachIsFinalized() throws SQLException {
        written.outside("002", "alter table part detach partition part_1 concurrently", "select 1");
        written.on(database, authdb -> authdb.upgrade("001"));
        killWhileItWaits("alter table part", "select from part");
        assertThat(Sql.rows(database, "select inhdetachpending from pg_inherits"))
                .containsExactly("t");

        written.on(database, Authdb::upgrade);

        assertThat(Sql.rows(database, "select 1 from pg_inherits")).isEmpty();
        assertThat(events(database)).last().isEqualTo("upgrade 002 catalog");
    }

    @Test
    void whatAReindexLeftIsDropped() throws SQLException {
        written.outside("002", "reindex index concurrently item_id", "select 1");
        written.on(database, authdb -> authdb.upgrade("001"));
        killWhileItWaits("reindex");
        assertThat(indexes()).containsExactly("item_id", "item_id_ccnew");

        written.on(database, Authdb::upgrade);

        assertThat(indexes()).containsExactly("item_id");
    }

    @Test
    void ifNotExistsIsRefusedBeforeAnythingIsSent() {
        written.outside("002", "create index concurrently if not exists item_name on item (name)", "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("IF NOT EXISTS takes an index that an earlier attempt left invalid")
                .hasMessageContaining("Nothing was sent. The database is at 001."));

        assertThat(events(database)).containsExactly("upgrade 001 no");
    }

    @Test
    void anIndexThatSomebodyElseMadeIsNotAdopted() {
        written.outside("002", "create index concurrently item_id on item (id)", "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("a relation called item_id exists already.")
                .hasMessageContaining("Nothing was sent."));
    }

    @Test
    void aMigrationThatFailsBeforeItSendsAnythingHasNoIntent() {
        written.java(
                "002",
                ", transactional = false",
                "@Upgrade void up(Connection db) { throw new IllegalStateException(); }"
                        + "@Downgrade void down(Connection db) {}");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Nothing was sent. The database is at 001."));

        assertThat(events(database)).containsExactly("upgrade 001 no");
    }

    @Test
    void aStatementOfNoKnownKindThatTheServerRefusesLeavesNothing() {
        written.outside("002", "insert into nowhere values (1)", "select 1");

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::upgrade).hasMessageContaining("nothing of it is left");
            assertThatThrownBy(authdb::upgrade).hasMessageContaining("[42P01]");
        });

        assertThat(events(database)).endsWith("cancelled 002 failed", "intent 002 no", "cancelled 002 failed");
    }

    @Test
    void aCutStatementOfNoKnownKindIsForAPersonToJudge() {
        written.outside("002", "insert into item values (3, 'b')", "delete from item where id = 3");
        cut("insert into item values (3", true);

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::upgrade)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[InterruptedStep] 002")
                    .hasMessageContaining("sent: insert into item values (3, 'b')")
                    .hasMessageContaining("resolve(\"applied\")");
            assertThat(authdb.resolve("applied").current()).isEqualTo("002");
            authdb.check();
            assertThatThrownBy(() -> authdb.resolve("applied")).hasMessageContaining("[NothingToResolve]");
        });

        assertThat(events(database)).last().isEqualTo("upgrade 002 resolved");
    }

    @Test
    void whatAPersonCallsUndoneIsSentAgain() {
        written.outside("002", "insert into item values (3, 'b')", "delete from item where id = 3");
        cut("insert into item values (3", false);

        written.on(database, authdb -> {
            authdb.resolve("undone");
            authdb.upgrade();
        });

        assertThat(Sql.rows(database, "select name from item where id = 3")).containsExactly("b");
        assertThat(events(database))
                .endsWith("intent 002 no", "cancelled 002 resolved", "intent 002 no", "upgrade 002 no");
    }

    @Test
    void aVerifyThatPassesAdoptsAndOneThatThrowsDecidesNothing() {
        written.outsideVerified(
                "002",
                "insert into item values (3, 'b')",
                "delete from item where id = 3",
                "select 1 where not exists (select from item where id = 3)");
        cut("insert into item values (3", false);

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("its verify methods do not pass: rows"));
        assertThat(Sql.rows(database, "select 1 from item where id = 3")).isEmpty();

        Sql.execute(database, "insert into item values (3, 'by hand')");
        written.on(database, Authdb::upgrade);
        assertThat(events(database)).last().isEqualTo("upgrade 002 verified");
    }

    @Test
    void anInterruptedDowngradeIsSettledByAnyRun() {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        written.on(database, Authdb::upgrade);
        wire.cut(sql -> sql.startsWith("drop index"), true);
        written.on(wire.through(database), authdb -> assertThatThrownBy(() -> authdb.downgrade("-1")));

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::check).hasMessageContaining("[InterruptedStep] 002: its downgrade was begun");
            assertThat(authdb.downgrade("001").steps()).isEmpty();
        });

        assertThat(events(database)).last().isEqualTo("downgrade 002 catalog");
    }

    @Test
    void whatIsRefusedEitherWayIsRefusedBeforeTheStepIsSettled() {
        written.outside(
                "002", "create index concurrently item_name on item (name)", "drop index concurrently item_name");
        cut("create index", true);

        written.on(database, authdb -> assertThatThrownBy(() -> authdb.downgrade("+1"))
                .isInstanceOf(RefusedException.class));

        assertThat(events(database)).containsExactly("upgrade 001 no", "intent 002 no");
    }

    private void cut(String statement, boolean after) {
        written.on(database, authdb -> authdb.upgrade("001"));
        wire.cut(sql -> sql.startsWith(statement), after);
        written.on(wire.through(database), authdb -> assertThatThrownBy(authdb::upgrade));
        assertThat(wire.cuts()).isEqualTo(1);
    }

    private void killWhileItWaits(String statement) throws SQLException {
        killWhileItWaits(statement, "select from item");
    }

    /** An old transaction holds the statement up in the middle, and there its session is killed. */
    private void killWhileItWaits(String statement, String snapshot) throws SQLException {
        try (Connection other = database.connect();
                Statement old = other.createStatement()) {
            other.setAutoCommit(false);
            old.execute(snapshot);
            Thread killer = new Thread(() -> {
                String kill = "select pg_terminate_backend(pid) from pg_stat_activity where query ilike '" + statement
                        + "%' and wait_event_type = 'Lock'";
                while (Sql.rows(database, kill).isEmpty()) {
                    Thread.onSpinWait();
                }
            });
            killer.start();
            written.on(database, authdb -> assertThatThrownBy(authdb.lockWait(Duration.ofSeconds(9))::upgrade)
                    .hasMessageContaining("ConnectionLost"));
            other.rollback();
        }
    }

    private List<String> indexes() {
        return Sql.rows(
                database,
                "select relname from pg_class where relkind = 'i' and relnamespace = 'public'::regnamespace order by 1");
    }

    private static List<String> events(TestDatabase database) {
        return Sql.rows(database, "select event, id, settled from authdb.history order by seq").stream()
                .map(row -> row.replace('|', ' '))
                .toList();
    }
}
