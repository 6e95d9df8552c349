package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What whoever runs the server has to mend is said by name. */
class DatabaseFaultTest {

    private final TestDatabase database = TestServer.freshDatabase();

    @Test
    void aRoleThatMayNotLogInIsALoginRefused() {
        String role = "nologin_" + database.name();
        TestServer.asSuperuser("create role " + role + " nologin");
        TestDatabase nobody = new TestDatabase(database.port(), database.name(), role, "canary");

        assertFault(() -> Migrations.seed(nobody).upgrade(), "[LoginRefused] data source: FATAL:");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        TestDatabase missing = new TestDatabase(database.port(), "nowhere", database.username(), database.password());

        assertFault(() -> Migrations.seed(missing).current(), "[NoSuchDatabase] data source: FATAL:");
    }

    @Test
    void aServerThatIsDownIsUnreachable() {
        TestDatabase down = new TestDatabase(1, database.name(), database.username(), database.password());

        assertFault(() -> Migrations.seed(down).check(), "[Unreachable] data source:");
    }

    @Test
    void whereNoSessionWasOpenedNothingWasRun() {
        TestDatabase missing = new TestDatabase(database.port(), "nowhere", database.username(), database.password());

        assertThatThrownBy(() -> Migrations.seed(missing).upgrade())
                .hasMessageContaining("\nNothing was run.\n")
                .hasMessageNotContaining("recorded");
        assertThat(DatabaseFault.of("it", new SQLException("gone", "08006")))
                .hasMessageContaining("\nWhat was recorded before is kept.\n");
    }

    @Test
    void whatTheDriverKnowsOfTheNetworkIsSaid() {
        String sentence = "The connection attempt failed.";

        assertThat(DatabaseFault.sentence(new SQLException(sentence, "08001", new UnknownHostException("db.invalid"))))
                .isEqualTo(sentence + " No address is known for the name db.invalid. [08001]");
        assertThat(DatabaseFault.sentence(
                        new SQLException(sentence, "08001", new SocketTimeoutException("Connect timed out"))))
                .isEqualTo(sentence + " Connect timed out. [08001]");
        assertThat(DatabaseFault.sentence(new SQLException("refused", "08001", new ConnectException("Refused"))))
                .isEqualTo("refused [08001]");
    }

    @Test
    void aRoleThatMayNotCreateTheHistoryIsToldWhatItNeeds() {
        String role = "reader_" + database.name();
        TestServer.asSuperuser("create role " + role + " login password 'x'");
        TestDatabase reader = new TestDatabase(database.port(), database.name(), role, "x");

        assertFault(() -> Migrations.seed(reader).upgrade(), "[PrivilegeMissing] data source: ERROR:");
        assertThat(Migrations.seed(reader).current().current()).isEqualTo("base");
    }

    @Test
    void aRoleThatMayOnlyReadCanStillAsk() {
        Migrations.seed(database).upgrade();
        String role = "auditor_" + database.name();
        TestServer.asSuperuser("create role " + role + " login password 'x'");
        Sql.execute(database, "grant usage on schema authdb to " + role);
        Sql.execute(database, "grant select on all tables in schema authdb to " + role);
        TestDatabase auditor = new TestDatabase(database.port(), database.name(), role, "x");

        Migrations.seed(auditor).check();
        assertThat(Migrations.seed(auditor).upgrade().steps()).isEmpty();
    }

    @Test
    void aReadOnlyDatabaseIsRefusedBeforeAnythingIsWritten() {
        Sql.execute(database, "alter database " + database.name() + " set default_transaction_read_only = on");

        assertFault(() -> Migrations.seed(database).upgrade(), "[ReadOnlyServer] database " + database.name());
    }

    @Test
    void aHistoryOfANewerReleaseIsLeftAlone() {
        Migrations.seed(database).upgrade();
        Sql.execute(database, "update authdb.head set format = 99");

        assertFault(() -> Migrations.seed(database).current(), "[NewerHistory] schema authdb: a newer authdb wrote");
    }

    private static void assertFault(ThrowingCallable call, String begins) {
        assertThatThrownBy(call)
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(begins)
                .hasMessageNotContaining("canary");
    }
}
