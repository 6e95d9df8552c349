package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several proofs at once, some of which are killed, and what they share: the prepared cluster. */
class ScratchRecoveryTest {
    @TempDir
    private Path place;

    @BeforeEach
    void aPlaceForTheServersUserToEnter() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextAndWhatALivingOneUsesStays() throws Exception {
        try (OtherProcess living = OtherProcess.scratch(place).leased()) {
            Path used = runs().get(0);
            try (OtherProcess killed = OtherProcess.scratch(place).leased()) {
                killed.kill();
            }
            Path left =
                    runs().stream().filter(run -> !run.equals(used)).findFirst().orElseThrow();
            long orphan = ScratchServerTest.pid(left);
            assertThat(ScratchServerTest.isServer(orphan)).isTrue();
            try (ScratchServer server = Given.scratch(place).start()) {
                assertThat(Given.query(server, "select 1")).isEqualTo("1");
                assertThat(left).doesNotExist();
                assertThat(Poll.until(Duration.ofSeconds(5), () -> !ScratchServerTest.isServer(orphan)))
                        .isTrue();
                assertThat(ScratchServerTest.isServer(ScratchServerTest.pid(used)))
                        .isTrue();
            }
            living.closeLease();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void aProcessThatExitsWithoutClosingLeavesNothing() throws Exception {
        try (OtherProcess other = OtherProcess.scratch(place).leased()) {
            long pid = ScratchServerTest.pid(runs().get(0));
            other.exitWithoutClosing();
            assertThat(ScratchServerTest.isServer(pid)).isFalse();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void aProcessThatIsInterruptedLeavesNothing() throws Exception {
        try (OtherProcess other = OtherProcess.scratch(place).leased()) {
            long pid = ScratchServerTest.pid(runs().get(0));
            other.terminate();
            assertThat(ScratchServerTest.isServer(pid)).isFalse();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void aProcessInterruptedWhileItStartsLeavesNothing() throws Exception {
        try (OtherProcess other = OtherProcess.scratch(place)) {
            assertThat(Poll.until(Duration.ofSeconds(30), () -> runs().stream()
                            .anyMatch(run -> Files.exists(run.resolve("data/PG_VERSION")))))
                    .isTrue();
            other.terminate();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void modulesOfAParallelBuildEachHaveTheirs() throws Exception {
        ExecutorService modules = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> urls = new ArrayList<>();
            for (int module = 0; module < 4; module++) {
                urls.add(modules.submit(() -> {
                    try (ScratchServer server = Given.scratch(place).start()) {
                        ScratchServerTest.execute(server, "create table task (id int)");
                        return server.url();
                    }
                }));
            }
            for (Future<String> url : urls) {
                assertThat(url.get()).startsWith("jdbc:postgresql://127.0.0.1:");
            }
        } finally {
            modules.shutdown();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void theSecondStartUsesTheClusterThatTheFirstPrepared() throws Exception {
        ScratchServers servers = freshlyUnpacked();
        servers.start().close();
        Path data = preparedFolder().resolve("data");
        FileTime made = Files.getLastModifiedTime(data.resolve("PG_VERSION"));
        Files.delete(preparedFolder().resolve("initdb.log"));
        servers.start().close();
        assertThat(preparedFolder().resolve("initdb.log")).doesNotExist();
        assertThat(Files.getLastModifiedTime(data.resolve("PG_VERSION"))).isEqualTo(made);
        assertThat(PidFile.in(data)).doesNotExist();
    }

    @Test
    void aHalfMadeClusterIsNeverUsed() throws Exception {
        ScratchServers servers = freshlyUnpacked();
        servers.start().close();
        Path data = preparedFolder().resolve("data");
        Path half = Files.move(data, data.resolveSibling("data.half-of-a-killed-process"));
        Files.delete(half.resolve("global/pg_control"));
        try (ScratchServer server = servers.start()) {
            assertThat(Given.query(server, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    /** Programs of their own, so that no other test prepares a cluster beside them. */
    private ScratchServers freshlyUnpacked() {
        Binaries binaries = new Binaries(place, Platform.current(), Given.version(), (g, a, v) -> Given.jar());
        return new ScratchServers(binaries, List.of(place), AccountChoice::firstThatWorks);
    }

    private Path preparedFolder() throws IOException {
        try (Stream<Path> files = Files.list(place.resolve(".cache/authdb"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cluster-of-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Path> runs() throws IOException {
        return ScratchServerTest.runs(place);
    }
}
