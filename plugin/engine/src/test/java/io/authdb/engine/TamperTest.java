package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of history are chained: whatever is done to one of them is found, and the first one is named. */
class TamperTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final Authdb seed = Migrations.seed(database);

    @BeforeEach
    void upgrade() {
        seed.upgrade();
    }

    @Test
    void aHistoryThatNobodyTouchedIsWholeWhateverTheSettingsOfWhoLooks() {
        seed.downgrade("-1");
        seed.upgrade();
        Sql.execute(database, "alter database " + database.name() + " set TimeZone = 'Asia/Kolkata'");
        Sql.execute(database, "alter database " + database.name() + " set DateStyle = 'German'");
        Sql.execute(database, "alter database " + database.name() + " set extra_float_digits = 0");

        seed.check();
    }

    /** Of each row every column is changed, one at a time. */
    @Test
    void everyColumnOfEveryRowIsWatched() {
        List<String> columns = Sql.rows(
                database,
                "select column_name || ' = ' || case data_type"
                        + " when 'boolean' then 'not ' || column_name when 'ARRAY' then column_name || '{x}'::text[]::text"
                        + " else '' end, data_type from information_schema.columns"
                        + " where table_schema = 'authdb' and table_name = 'history' order by ordinal_position");
        assertThat(columns).hasSizeGreaterThan(30);
        for (String column : columns) {
            String name = column.replaceFirst(" = .*", "");
            for (int seq = 1; seq <= 4; seq++) {
                assertThat(changed(name, column.replaceFirst(".*\\|", ""), seq))
                        .as(name + " of row " + seq)
                        .isTrue();
            }
        }
        seed.check();
    }

    /** Changes one value, looks whether a check finds it, and puts it back. */
    private boolean changed(String name, String type, int seq) {
        String value =
                switch (type) {
                    case "boolean" -> "not " + name;
                    case "ARRAY" -> name + " || '{more}'";
                    case "bytea" -> name + " || '\\x00'";
                    case "bigint", "integer" -> "coalesce(" + name + ", 0) + 100";
                    case "timestamp with time zone" -> name + " + interval '1 microsecond'";
                    case "inet" -> "'10.0.0.1'";
                    case "pg_lsn" -> name + " + 1";
                    case "xid8" -> "'1'";
                    default -> name.equals("event") ? "'stamp'" : name + " || 'x'";
                };
        Sql.execute(
                database, "create table kept as select * from authdb.history; create table head as table authdb.head");
        Sql.execute(database, "update authdb.history set " + name + " = " + value + " where seq = " + seq);
        try {
            seed.check();
            return false;
        } catch (RefusedException found) {
            return found.getMessage().contains("[TamperedHistory]");
        } finally {
            Sql.execute(
                    database,
                    "delete from authdb.history; insert into authdb.history select * from kept;"
                            + " drop table kept, head");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update authdb.history set checksum = 'x' where seq = 2 | row 2 (upgrade of 002) is not as it was written.",
                "delete from authdb.history where seq = 1               | row 1 is missing, before row 2 (upgrade of 002).",
                "delete from authdb.history where seq = 3               | row 3 is missing, before row 4 (upgrade of 004).",
                "delete from authdb.history where seq = 4               | the rows after 3 are missing, up to 4.",
                "update authdb.head set last_seq = 3                    | the head row is not as it was written",
                "update authdb.head set hash = 'x'                      | the head row is not as it was written",
                "update authdb.history set seq = 9 - seq where seq in (2, 3) | row",
                "update authdb.history set seq = 5 where seq = 4        | row 4 is missing, before row 5",
                "update authdb.head set database_id = gen_random_uuid() | row 1 (upgrade of 001) does not follow",
                "delete from authdb.applied where id = '004'            | revision 004 is applied by the table",
                "insert into authdb.applied values ('000', 9)           | revision 000 is applied by the table",
            })
    void theFirstRowThatIsNotAsItWasWrittenIsNamed(String mutation, String told) {
        if (mutation.contains("9 - seq")) {
            Sql.execute(database, "update authdb.history set seq = -seq where seq in (2, 3)");
            Sql.execute(database, "update authdb.history set seq = 5 + seq where seq in (-2, -3)");
        } else {
            Sql.execute(database, mutation);
        }

        assertThatThrownBy(seed::check)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[TamperedHistory] history: ")
                .hasMessageContaining(told);
        assertThat(seed.history().tampering().orElseThrow()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head           | table \"authdb\".head is missing, and applied, history are there.",
                "applied        | table \"authdb\".applied is missing, and head, history are there.",
                "history        | table \"authdb\".history is missing, and applied, head are there.",
                "head, applied  | tables \"authdb\".applied, \"authdb\".head are missing, and history is there.",
            })
    void aTableThatIsMissingIsNamedWhateverIsAskedFor(String dropped, String told) {
        seed.downgrade("-1");
        Sql.execute(
                database,
                "alter table authdb." + dropped.replace(", ", " rename to x; alter table authdb.") + " rename to gone");
        List<Supplier<Object>> goals = List.of(
                seed::check,
                seed::current,
                seed::history,
                seed::upgrade,
                () -> seed.downgrade("-1"),
                () -> seed.plan("head"),
                () -> seed.preview("head"),
                () -> seed.resolve("applied"),
                () -> seed.startup(Startup.CHECK),
                () -> seed.startup(Startup.UPGRADE));

        for (Supplier<Object> goal : goals) {
            assertThatThrownBy(goal::get)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[TamperedHistory] history: it is damaged: " + told)
                    .hasMessageContaining("Nothing was run.")
                    .hasMessageContaining(" back from a backup.");
        }

        assertThat(Sql.rows(database, "select to_regclass('authdb.gone') is null"))
                .containsExactly("f");
    }

    @Test
    void anInsertedRowIsFoundAtBothEnds() {
        Sql.execute(
                database,
                "create table row as select * from authdb.history where seq = 4; update row set seq = 5;"
                        + "insert into authdb.history select * from row");

        assertThatThrownBy(seed::check).hasMessageContaining("row 5 (upgrade of 004) is not as it was written.");
    }

    @Test
    void theHistoryOfAnOlderReleaseIsChainedByTheFirstRunThatWritesAndLosesNoRow() {
        seed.downgrade("-1");
        Sql.execute(
                database,
                "create table before as select seq, event, id, statements, checksum, xid, at, host from authdb.history");
        Sql.execute(
                database,
                "alter table authdb.history drop column settled, drop column began, drop column timeline,"
                        + " drop column system_identifier, drop column restore_point, drop column prev, drop column hash,"
                        + " drop column sealed, drop column downgrade;"
                        + " alter table authdb.head drop column hash, drop column system_identifier;"
                        + " update authdb.head set format = 1");
        assertThat(seed.current().current()).isEqualTo("003");
        assertThatThrownBy(seed::check).hasMessageContaining("[Pending]").hasMessageNotContaining("Tampered");

        seed.upgrade();

        seed.check();
        assertThat(Sql.rows(
                        database,
                        "select count(*) from before join authdb.history using"
                                + " (seq, event, id, statements, checksum, xid, at, host)"))
                .containsExactly("5");
        assertThat(Sql.rows(database, "select format from authdb.head")).containsExactly("3");
        Sql.execute(database, "update authdb.history set host = 'x' where seq = 1");
        assertThatThrownBy(seed::check).hasMessageContaining("row 1 (upgrade of 001) is not as it was written.");
    }

    @Test
    void theHistoryOfTheSecondLayoutKeepsItsHashesAndIsWatchedBeforeAndAfterTheThird() {
        seed.downgrade("-1");
        Sql.execute(database, "create table before as select seq, hash from authdb.history");
        Sql.execute(
                database,
                "alter table authdb.history drop column sealed, drop column downgrade;"
                        + " update authdb.head set format = 2");
        assertThatThrownBy(seed::check).hasMessageContaining("[Pending]").hasMessageNotContaining("Tampered");
        Sql.execute(database, "update authdb.history set host = 'x' || host where seq = 1");
        assertThatThrownBy(seed::check).hasMessageContaining("row 1 (upgrade of 001) is not as it was written.");
        Sql.execute(database, "update authdb.history set host = substr(host, 2) where seq = 1");

        seed.upgrade();

        seed.check();
        assertThat(Sql.rows(database, "select count(*) from before join authdb.history using (seq, hash)"))
                .containsExactly("5");
        assertThat(Sql.rows(database, "select format from authdb.head")).containsExactly("3");
    }
}
