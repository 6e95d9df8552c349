package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server that outlives whoever started it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptServerTest {
    private Path root;

    @BeforeAll
    void aCheckout(@TempDir Path temporary) {
        root = temporary;
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        Given.server(root).stop();
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void runsUntilStoppedAndServesWhoeverComes() throws Exception {
        assertThat(keep("somebody")).isFalse();
        assertThat(Given.isRunning(root)).isTrue();
        long server = Given.pid(root);
        assertThat(keep("somebody")).isTrue();
        assertThat(Given.pid(root)).isEqualTo(server);
        assertThat(Given.server(root).stop()).isEqualTo(Stopped.NOW);
        assertThat(Given.server(root).stop()).isEqualTo(Stopped.BEFORE);
    }

    @Test
    void runsUntilItsLastKeeperIsGone() throws Exception {
        keep("tests of orders");
        keep("tests of billing");
        assertThat(Given.server(root).stop("tests of orders")).isEqualTo(Stopped.LATER);
        assertThat(Given.isRunning(root)).isTrue();
        assertThat(Given.server(root).stop("tests of billing")).isEqualTo(Stopped.NOW);
        assertThat(Given.server(root).stop("tests of billing")).isEqualTo(Stopped.BEFORE);
    }

    @Test
    void waitsForTheLastLeaseWhenStopped() throws Exception {
        try (Lease lease = Given.server(root).lease()) {
            lease.keep("somebody");
            assertThat(Given.server(root).stop()).isEqualTo(Stopped.LATER);
            assertThat(Given.query(lease.database("app"), "select 1")).isEqualTo("1");
        }
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void isNobodysWishAnyMoreOnceItIsFoundDead() throws Exception {
        keep("before the crash");
        ProcessHandle.of(Given.pid(root)).orElseThrow().destroyForcibly();
        assertThat(Poll.until(Duration.ofSeconds(5), () -> !Given.isRunning(root)))
                .isTrue();
        Given.server(root).lease().close();
        assertThat(Given.isRunning(root)).isFalse();
    }

    @Test
    void isNotDoubledWhereItCannotBeSeen() throws Exception {
        Given.server(root).lease().close();
        Machine here = Machine.here();
        Path keeper =
                Files.createDirectories(Given.home(root).resolve("keepers")).resolve("elsewhere");
        Files.write(keeper, new Machine(here.boot(), "pid:[1]").lines());
        assertThatThrownBy(() -> Given.server(root).lease())
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("was left running in another container")
                .hasMessageEndingWith("mvn authdb:stop");
        Given.server(root).stop();
        assertThat(keep("somebody")).isFalse();
    }

    @Test
    void isKnownByItsUrlsWhetherItRunsOrNot() throws Exception {
        String url;
        try (Lease lease = Given.server(root).lease()) {
            url = lease.database("app").url();
            assertThat(Given.server(root).serves(url)).isTrue();
        }
        assertThat(Given.server(root).serves(url)).isTrue();
        assertThat(Given.server(root).serves(url + "?ssl=true")).isFalse();
        assertThat(Given.server(root).serves(url.replaceFirst(":\\d+/", ":1/"))).isFalse();
        assertThat(Given.server(root).serves("jdbc:postgresql://db/app")).isFalse();
    }

    @Test
    void whereThereNeverWasOneNothingIsMadeToSaySo(@TempDir Path fresh) throws Exception {
        assertThat(Given.server(fresh).stop()).isEqualTo(Stopped.BEFORE);
        assertThat(Given.server(fresh).serves("jdbc:postgresql://127.0.0.1:5432/app"))
                .isFalse();
        assertThat(files(fresh)).isEmpty();
    }

    private boolean keep(String keeper) {
        try (Lease lease = Given.server(root).lease()) {
            return lease.keep(keeper);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
