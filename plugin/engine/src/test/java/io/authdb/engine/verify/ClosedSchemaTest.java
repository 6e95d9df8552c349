package io.authdb.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.Sql;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Before PostgreSQL 15 everybody may create objects in a new database's schema {@code public}, and authdb works in none that
 * is so: that it was closed, and the role that migrates was given what it needs, is no drift. Here a migration opens it,
 * whatever the server.
 */
class ClosedSchemaTest {

    private final TestDatabase database = TestServer.freshDatabase();
    private final TestDatabase administered =
            new TestDatabase(database.port(), database.name(), "postgres", "postgres");

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void aDatabaseThatWasClosedAsAuthdbAdvises() throws IOException {
        if (TestServer.version() < 15) {
            Sql.execute(administered, "alter schema public owner to postgres");
        }
        Sql.execute(administered, "grant usage, create on schema public to migrator");
        chain = new MadeChain(folder)
                .add(
                        "001",
                        "create table task (id int primary key); grant create on schema public to public",
                        "drop table task; revoke create on schema public from public");
        chain.upgrade(database, "head");
        Sql.execute(administered, "revoke create on schema public from public");
    }

    @Test
    void thatItWasClosedIsNoDrift() throws IOException {
        assertThat(drift()).isEmpty();
    }

    @Test
    void thatItsUseWasTakenAwayTooIsDrift() throws IOException {
        Sql.execute(administered, "revoke usage on schema public from public");

        assertThat(drift()).containsExactly("schema public: grant to PUBLIC: is missing");
    }

    @Test
    void thatTheRoleMayHandOnWhatItNeedsIsDrift() throws IOException {
        Sql.execute(administered, "grant usage on schema public to migrator with grant option");

        assertThat(drift()).containsExactly("schema public: grant to the role that migrates: is extra");
    }

    @Test
    void thatAnotherSchemaWasClosedIsDrift() throws IOException {
        chain.add("002", "create schema other; grant usage, create on schema other to public", "drop schema other");
        chain.upgrade(database, "head");
        Sql.execute(database, "revoke create on schema other from public");

        assertThat(drift()).containsExactly("schema other: grant to PUBLIC: was create, usage, now usage");
    }

    private List<String> drift() throws IOException {
        return chain.verify(database, Settings.DEFAULT).findings().stream()
                .filter(finding -> finding.code().equals("Drift"))
                .flatMap(finding -> finding.lines().stream())
                .toList();
    }
}
