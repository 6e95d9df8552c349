package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.FaultyWire;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.testing.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is mended while a step of it is open is not taken for done by what it did before. */
class MendedStepTest {

    private static final String FIRST = "create index concurrently i1 on item (id)";
    private static final String SECOND = "create index concurrently i2 on item (name)";
    private static final String DROP = "drop index concurrently i1";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.freshDatabase();
    private final FaultyWire wire = FaultyWire.open();
    private final List<String> told = new ArrayList<>();
    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder)
                .inside(
                        "001",
                        "create table item (id int, name text); create index item_id on item (id); create index item_name on item (name); create type mood as enum ()",
                        "drop table item; drop type mood");
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aRefusedSecondStatementTakesTheIndexOfTheFirstBack() {
        written.outside("002", FIRST + ";" + SECOND, "select 1");

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("statement 2 refused")
                .hasMessageContaining("nothing of it is left. The database is at 001."));

        assertThat(indexes()).containsExactly("item_id", "item_name");
        assertThat(events()).containsExactly("upgrade 001 no", "intent 002 no", "cancelled 002 failed");
        written.inside("002", "create index i1 on item (id); create index i2 on item (name)", "drop index i1, i2");
        written.on(database, authdb -> {
            authdb.upgrade();
            authdb.downgrade("001");
            authdb.upgrade();
            authdb.check();
        });
        assertThat(indexes()).containsExactly("i1", "i2", "item_id", "item_name");
    }

    @Test
    void aRefusalThatAMigrationWrapsIsNoOther() {
        written.java(
                "002",
                ", transactional = false",
                "@Upgrade void up(Connection db) { try (Statement s = db.createStatement()) { s.execute(\"" + FIRST
                        + "\"); db.commit(); } catch (SQLException e) { throw new IllegalStateException(e); } }"
                        + "@Downgrade void down(Connection db) {}");

        written.on(
                database, authdb -> assertThatThrownBy(authdb::upgrade).hasMessageContaining("nothing of it is left"));

        assertThat(indexes()).containsExactly("item_id", "item_name");
    }

    @Test
    void aFirstStatementThatCannotBeTakenBackIsToldToStand() {
        written.outside("002", "drop index concurrently item_id; drop index concurrently other", "select 1");

        written.on(
                database,
                authdb -> assertThatThrownBy(authdb::upgrade)
                        .hasMessageContaining(
                                "its first statement took effect, and authdb cannot take it back. Before it the"
                                        + " database was at 001.")
                        .hasMessageContaining(
                                "Leave written.M002 only that statement; the next run records it: Authdb.on(dataSource).upgrade()"));
        written.outside("002", "drop index concurrently item_id", "create index concurrently item_id on item (id)");
        upgradeTold();

        assertThat(told)
                .contains("The upgrade of 002 was interrupted. What it sent took effect, and is recorded:"
                        + " drop index concurrently item_id (what its class sends now nobody compared)");
        assertThat(events()).last().isEqualTo("upgrade 002 catalog");
    }

    @Test
    void aClassThatRunsInATransactionByNowTakesTheIndexBackAndStartsAnew() {
        written.outside("002", FIRST, DROP);
        cut("create index", true);
        written.inside("002", "create unique index i1 on item (id)", "drop index i1");

        upgradeTold();

        assertThat(told)
                .contains("Taking back what a statement did: drop index concurrently if exists public.i1")
                .contains("The upgrade of 002 was interrupted. Nothing of it is left, and that is recorded.");
        assertThat(Sql.rows(database, "select indisunique from pg_index where indexrelid = 'i1'::regclass"))
                .containsExactly("t");
        assertThat(events())
                .containsExactly("upgrade 001 no", "intent 002 no", "cancelled 002 catalog", "upgrade 002 no");
    }

    @Test
    void whatCannotBeTakenBackIsForAPersonOnceTheClassRunsInATransaction() {
        written.outside("002", "alter type mood add value 'glad'", "select 1");
        cut("alter type", true);
        written.inside("002", "create table mood_of (mood mood)", "drop table mood_of");

        written.on(database, authdb -> {
            assertThatThrownBy(authdb::upgrade)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[InterruptedStep] 002")
                    .hasMessageContaining("its migration was mended since, and what was sent authdb cannot take back.")
                    .hasMessageContaining("sent: alter type mood add value 'glad'")
                    .hasMessageContaining("runs in a transaction now: written.M002")
                    .hasMessageContaining("Take it back by hand, then: Authdb.on(dataSource).resolve(\"undone\")");
            authdb.resolve("undone");
            authdb.upgrade();
        });

        assertThat(Sql.rows(database, "select to_regclass('mood_of') is not null"))
                .containsExactly("t");
    }

    @Test
    void ofASealedMigrationTheStatementItSendsNowIsComparedAndTheOtherTakenBack() {
        written.outside("002", FIRST, DROP);
        cut("create index", true);
        written.outside("002", "create unique index concurrently i1 on item (id)", DROP);
        seal();

        upgradeTold();

        assertThat(Sql.rows(database, "select indisunique from pg_index where indexrelid = 'i1'::regclass"))
                .containsExactly("t");
        assertThat(events()).endsWith("cancelled 002 catalog", "intent 002 no", "upgrade 002 no");
        written.on(database, authdb -> assertThat(authdb.check()).isTrue());
    }

    @Test
    void aSealedMigrationThatSendsTheSameIsSettledByItsEffect() {
        written.outside("002", FIRST, DROP);
        cut("create index", true);
        written.outside("002", "create index  concurrently i1 on item (id) -- for the reports", DROP);
        seal();

        upgradeTold();

        assertThat(told)
                .contains("The upgrade of 002 was interrupted. What it sent took effect, and is recorded: " + FIRST);
        assertThat(events()).last().isEqualTo("upgrade 002 catalog");
    }

    @Test
    void ofASealedMigrationBothStatementsAreShownWhereTheFirstCannotBeTakenBack() {
        written.outside("002", "drop index concurrently item_id", "create index concurrently item_id on item (id)");
        cut("drop index", true);
        written.outside(
                "002", "drop index concurrently item_name", "create index concurrently item_name on item (name)");
        seal();

        written.on(database, authdb -> assertThatThrownBy(authdb::upgrade)
                .hasMessageContaining("sent: drop index concurrently item_id")
                .hasMessageContaining("sends now: drop index concurrently item_name"));

        assertThat(events()).last().isEqualTo("intent 002 no");
    }

    private void seal() {
        written.seal(folder.resolve("out"));
    }

    private void upgradeTold() {
        Progress listening = new Progress() {
            @Override
            public void settled(String sentence) {
                told.add(sentence);
            }
        };
        written.on(database, authdb -> authdb.progress(listening).upgrade());
    }

    private void cut(String statement, boolean after) {
        written.on(database, authdb -> authdb.upgrade("001"));
        wire.cut(sql -> sql.startsWith(statement), after);
        written.on(wire.through(database), authdb -> assertThatThrownBy(authdb::upgrade));
        assertThat(wire.cuts()).isEqualTo(1);
    }

    private List<String> indexes() {
        return Sql.rows(
                database,
                "select relname from pg_class where relkind = 'i' and relnamespace = 'public'::regnamespace order by 1");
    }

    private List<String> events() {
        return Sql.rows(database, "select event, id, settled from authdb.history order by seq").stream()
                .map(row -> row.replace('|', ' '))
                .toList();
    }
}
