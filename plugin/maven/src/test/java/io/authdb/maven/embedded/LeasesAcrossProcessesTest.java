package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Several Mavens in one checkout, some of which are killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeasesAcrossProcessesTest {
    private Path root;

    @BeforeAll
    void aCheckout(@TempDir Path temporary) {
        root = temporary;
    }

    @Test
    void aLeaseOfAnotherProcessKeepsTheServerRunning() throws Exception {
        try (OtherProcess other = new OtherProcess(root).leased()) {
            try (Lease lease = Given.server(root).lease()) {
                assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
            }
            assertThat(Given.isRunning(root)).isTrue();
            other.closeLease();
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void aLeaseHereKeepsTheServerRunningWhenAnotherProcessEndsIts() throws Exception {
        try (Lease lease = Given.server(root).lease();
                OtherProcess other = new OtherProcess(root).leased()) {
            // its end looks at the lease files of this very process, which must not unlock them
            Given.server(root).lease().close();
            other.closeLease();
            assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void theServerOfAKilledProcessIsFoundUsedAndStopped() throws Exception {
        try (OtherProcess other = new OtherProcess(root).leased()) {
            other.kill();
        }
        assertThat(Given.isRunning(root)).isTrue();
        long orphan = Given.pid(root);
        try (Lease lease = Given.server(root).lease()) {
            assertThat(Given.pid(root)).isEqualTo(orphan);
            assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void aProcessThatExitsWithoutClosingStopsTheServer() throws Exception {
        try (OtherProcess other = new OtherProcess(root).leased()) {
            other.exitWithoutClosing();
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void aProcessKilledWhileItPreparesTheDataLeavesNothingInTheWay(@TempDir Path fresh) throws Exception {
        try (OtherProcess other = new OtherProcess(fresh)) {
            assertThat(Poll.until(Duration.ofSeconds(30), () -> isBeingPrepared(fresh)))
                    .isTrue();
            other.kill();
        }
        try (Lease lease = Given.server(fresh).lease()) {
            assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
        }
    }

    private static boolean isBeingPrepared(Path root) throws IOException {
        if (!Files.exists(Given.home(root))) {
            return false;
        }
        try (Stream<Path> files = Files.list(Given.home(root))) {
            return files.anyMatch(file -> Files.exists(file.resolve("PG_VERSION")));
        }
    }

    @Test
    void aRootWithSpacesAndLettersOfAllKindsWorks() throws Exception {
        // in a process of its own, since this one may run in a locale without those letters
        try (OtherProcess other = new OtherProcess(root, "caf\u00e9 \u6771\u4eac").leased()) {
            other.closeLease();
        }
    }
}
