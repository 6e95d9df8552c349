package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.testing.Migrations;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is about to come is waited for if that was asked for; a mistake is never. */
class ConnectWaitTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "57P03", "53300"})
    void aServerThatTakesNoConnectionsYetIsAskedAgain(String state) {
        assertThat(seed(state, 3).connectWait(Duration.ofSeconds(30)).current().current())
                .isEqualTo("base");

        assertThat(calls).hasValue(4);
    }

    @Test
    void whoDidNotAskToWaitIsAnsweredAtOnce() {
        assertThatThrownBy(() -> seed("08001", 3).current())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[Unreachable]");

        assertThat(calls).hasValue(1);
    }

    @Test
    void aWrongPasswordStaysWrong() {
        assertThatThrownBy(() ->
                        seed("28P01", 3).connectWait(Duration.ofSeconds(30)).current())
                .hasMessageContaining("[LoginRefused]");

        assertThat(calls).hasValue(1);
    }

    @Test
    void theWaitEnds() {
        assertThatThrownBy(() -> seed("57P03", 1_000_000)
                        .connectWait(Duration.ofMillis(300))
                        .current())
                .isInstanceOf(DatabaseException.class);

        assertThat(calls.get()).isBetween(2, 10);
    }

    private Authdb seed(String state, int failures) {
        return Authdb.on(new Connections() {
                    @Override
                    public Connection open() throws SQLException {
                        if (calls.incrementAndGet() <= failures) {
                            throw new SQLException("not yet", state);
                        }
                        return database.connect();
                    }

                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public boolean pooled() {
                        return false;
                    }
                })
                .classes(Migrations.CLASSES)
                .packages("io.authdb.engine.seed");
    }
}
