package io.authdb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.LockWishes;
import io.authdb.engine.report.VerificationFiles;
import io.authdb.engine.testing.MadeChain;
import io.authdb.engine.testing.TestDatabase;
import io.authdb.engine.testing.TestServer;
import io.authdb.engine.verify.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedChecksumsTest {

    private final TestDatabase database = TestServer.freshDatabase();

    @TempDir
    private Path folder;

    private MadeChain chain;

    @BeforeEach
    void oneMigrationThatIsApplied() throws IOException {
        chain = new MadeChain(folder).add("001", "create table task (id int)", "drop table task");
        chain.upgrade(database, "head");
    }

    @Test
    void withoutAnIndexNothingIsCompared() throws IOException {
        assertThat(chain.check(database)).isFalse();
    }

    @Test
    void whatWasAppliedIsWhatWasProven() throws IOException {
        seal();

        assertThat(chain.check(database)).isTrue();
    }

    @Test
    void whatWasAppliedIsNotWhatWasProven() throws IOException {
        chain.add("001", "create table task (id bigint)", "drop table task");
        seal();

        assertThatThrownBy(() -> chain.check(database))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "[ChangedRevision] history: the SQL of 1 applied revision is not what was applied.")
                .hasMessageContaining("001 made-001, applied");
        assertThatThrownBy(() -> chain.upgrade(database, "head")).hasMessageContaining("[ChangedRevision]");
    }

    @Test
    void aClassThatWasCompiledSinceIsNotCompared() throws IOException {
        seal();
        Files.setLastModifiedTime(
                folder.resolve("made/M001.class"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(chain.check(database)).isFalse();
    }

    @Test
    void anIndexThatCannotBeReadIsSaid() throws IOException {
        seal();
        Files.writeString(folder.resolve("META-INF/authdb/index"), "<<<<<<< mine");

        assertThatThrownBy(() -> chain.check(database))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("[IndexUnreadable]");
    }

    private void seal() throws IOException {
        Path index = folder.resolve("META-INF/authdb");
        new VerificationFiles(folder.resolve("out"), Optional.of(index), Optional.empty(), LockWishes.NONE)
                .write(chain.verify(Settings.DEFAULT));
    }
}
