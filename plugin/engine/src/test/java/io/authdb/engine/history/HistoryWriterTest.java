package io.authdb.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.testing.Chains;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that may not be written takes the COMMIT with it, whether that is in the same message or in the next. */
class HistoryWriterTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private Connection connection;

    @BeforeEach
    void aHistoryOfOneStep() throws SQLException {
        Migrations.seed(database).upgrade("001");
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRowOfTheTransactionThatTookTheHeadIsCommitted(boolean together) throws SQLException {
        HistoryFence.Entered held = enter(together);

        assertThat(writer(together).appendAndCommit(held, entry(), "select 'beside'"))
                .containsExactly("beside");

        assertThat(Sql.rows(database, "select seq, event from authdb.history order by seq"))
                .containsExactly("1|upgrade", "2|stamp");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfAnotherTransactionIsNot(boolean together) throws SQLException {
        HistoryFence.Entered held = enter(together);
        connection.commit();

        assertThatThrownBy(() -> writer(together).appendAndCommit(held, entry(), "select null"))
                .isInstanceOf(EndedTransactionException.class);

        nothingIsCommitted();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneWhoseHeadWasMovedIsNot(boolean together) throws SQLException {
        HistoryFence.Entered held = enter(together);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update authdb.head set last_seq = 7");
        }

        assertThatThrownBy(() -> writer(together).appendAndCommit(held, entry(), "select null"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[HistoryMoved]");

        nothingIsCommitted();
    }

    @Test
    void textsAreKeptToTheCharacter() throws SQLException {
        List<String> texts =
                List.of("select '{\"a\": [1, \\\\]}'", "", "null", " a,\n\t'b' ", "{}", "\\", "\"", "\ud83d\ude00");
        List<String> binds = texts.stream().map(text -> "$1 text " + text).toList();

        writer(true).appendAndCommit(enter(true), entry(texts, binds), HistoryWriter.NOTHING);

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select statements, binds from authdb.history where seq = 2")) {
            row.next();
            assertThat((Object[]) row.getArray(1).getArray()).containsExactlyElementsOf(texts);
            assertThat((Object[]) row.getArray(2).getArray()).containsExactlyElementsOf(binds);
        }
    }

    private void nothingIsCommitted() throws SQLException {
        connection.rollback();
        assertThat(Sql.rows(database, "select last_seq, (select count(*) from authdb.history) from authdb.head"))
                .containsExactly("1|1");
    }

    private HistoryFence.Entered enter(boolean together) throws SQLException {
        return new HistoryFence(own(together), HistorySchema.DEFAULT, Preflight.Rights.NONE)
                .enter(new State.Fence(1, 1), "", "2s");
    }

    private HistoryWriter writer(boolean together) {
        return new HistoryWriter(own(together), HistorySchema.DEFAULT);
    }

    private OwnStatements own(boolean together) {
        return new OwnStatements() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public PreparedStatement prepare(String sql) throws SQLException {
                return connection.prepareStatement(sql);
            }

            @Override
            public boolean together() {
                return together;
            }
        };
    }

    private static Entry entry() {
        return entry(List.of(), List.of());
    }

    private static Entry entry(List<String> texts, List<String> binds) {
        Revision second = Chains.SEED.revisions().get(1);
        Entry.Sent sent = new Entry.Sent(texts, binds, "", Moment.unknownOn(""), new Entry.Form("", false, ""));
        return new Entry(Entry.Event.STAMP, second, sent, Duration.ZERO, Origin.here());
    }
}
