package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What crashes leave behind never blocks the next run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryTest {
    private Path root;

    @BeforeAll
    void aCheckout(@TempDir Path temporary) {
        root = temporary;
    }

    @BeforeEach
    void aServerThatRanBefore() throws Exception {
        theServerWorksAndStops();
    }

    private void theServerWorksAndStops() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
        }
        assertThat(Given.isRunning(root)).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    private Path pidFile() {
        return PidFile.in(Given.home(root).resolve("data"));
    }

    @Test
    void aKilledServerIsStartedAgainThoughItsZombieMayRemain() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            assertThat(lease.database("app")).isNotNull();
            ProcessHandle.of(Given.pid(root)).orElseThrow().destroyForcibly();
            assertThat(Poll.until(Duration.ofSeconds(5), () -> !Given.isRunning(root)))
                    .isTrue();
            assertThat(pidFile()).exists();
        }
        theServerWorksAndStops();
    }

    @Test
    void aServerThatCannotBeSeenIsNotDoubledWhileAnotherProcessUsesIt() throws Exception {
        try (OtherProcess other = new OtherProcess(root).leased()) {
            ProcessHandle.of(Given.pid(root)).orElseThrow().destroyForcibly();
            assertThat(Poll.until(Duration.ofSeconds(5), () -> !Given.isRunning(root)))
                    .isTrue();
            assertThatThrownBy(() -> Given.server(root).lease()).hasMessageContaining("cannot be seen from here");
            other.kill();
        }
        theServerWorksAndStops();
    }

    @Test
    void aPidFileThatNamesAProcessOfAnotherKindIsStale() throws Exception {
        String self = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile(), self + "\n/data\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n");
        theServerWorksAndStops();
    }

    @Test
    void anEmptyPidFileIsStale() throws Exception {
        Files.writeString(pidFile(), "");
        theServerWorksAndStops();
    }

    @Test
    void anUnreadablePortFileIsNoObstacle() throws Exception {
        Files.writeString(Given.home(root).resolve("port"), "");
        theServerWorksAndStops();
    }

    @Test
    void aLeaseFileNobodyLocksIsRemoved() throws Exception {
        Path dead = Files.writeString(Given.home(root).resolve("leases/1-2-dead"), "");
        theServerWorksAndStops();
        assertThat(dead).doesNotExist();
    }

    @Test
    void aHalfFinishedDataFolderIsRemovedAndMadeAnew() throws Exception {
        Path data = Given.home(root).resolve("data");
        Path half = Files.move(data, data.resolveSibling("data.half-of-a-killed-process"));
        Files.delete(half.resolve("global/pg_control"));
        theServerWorksAndStops();
        assertThat(half).doesNotExist();
    }

    @Test
    void aServerThatCannotStartIsReportedWithTheEndOfItsLog() throws Exception {
        Path configuration = Given.home(root).resolve("data/postgresql.conf");
        String before = Files.readString(configuration);
        Files.writeString(configuration, before + "\nno_such_setting = 1\n");
        try {
            assertThatThrownBy(() -> Given.server(root).lease())
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("postgres failed in " + Given.home(root))
                    .hasMessageContaining("no_such_setting");
        } finally {
            Files.writeString(configuration, before);
        }
        assertThat(Given.home(root).resolve("leases")).isEmptyDirectory();
    }
}
