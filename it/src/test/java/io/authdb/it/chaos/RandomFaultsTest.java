package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.authdb.it.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies at whatever point, the history says what the database is, and a plain second run finishes. */
class RandomFaultsTest {

    private static Milestones milestones;
    private static int steps;

    @TempDir
    Path folder;

    @BeforeAll
    static void goTheWayOnce() throws Exception {
        List<MadeStep> counting = MadeSteps.counting();
        steps = counting.size();
        milestones = Milestones.of(CompiledChain.of("counting", counting), steps);
    }

    @AfterAll
    static void forget() {
        milestones = null;
    }

    @Test
    void aKilledJvmLeavesAnExactState() throws Exception {
        AtomicReference<Process> victim = new AtomicReference<>();
        Tally tally = faults("kill -9 of the JVM", EmbeddedServer.port())
                .of(runs(3), child(victim), connection -> victim.get().destroyForcibly());
        record("kill -9 of the JVM", tally);
    }

    @Test
    void aKilledServerProcessLeavesAnExactState() throws Exception {
        Maintenance maintenance = Maintenance.of(EmbeddedServer.port());
        Tally tally = faults("pg_terminate_backend", EmbeddedServer.port())
                .of(runs(8), RandomFaults.inThisJvm(milestones.chain()), connection -> {
                    maintenance.rows("select pg_terminate_backend(" + connection.pid() + ")");
                    while (!maintenance
                            .rows("select 1 from pg_stat_activity where pid = " + connection.pid())
                            .isEmpty()) {
                        Thread.sleep(2);
                    }
                });
        record("pg_terminate_backend", tally);
    }

    @Test
    void aNetworkThatSwallowsEverythingAndThenBreaksLeavesAnExactState() throws Exception {
        Tally tally = faults("half-open connection", EmbeddedServer.port())
                .of(runs(3), RandomFaults.inThisJvm(milestones.chain()), connection -> {
                    Thread.sleep(300);
                    connection.cut();
                });
        record("half-open for 0.3 s, then reset", tally);
    }

    @Test
    void aJvmThatStandsStillGoesOnOrFindsItsSessionGone() throws Exception {
        assumeTrue(Signals.linux());
        AtomicReference<Process> victim = new AtomicReference<>();
        AtomicInteger stops = new AtomicInteger();
        Maintenance maintenance = Maintenance.of(EmbeddedServer.port());
        Tally tally = faults("SIGSTOP", EmbeddedServer.port()).of(runs(3), child(victim), connection -> {
            long pid = victim.get().pid();
            Signals.send("STOP", pid);
            Thread.sleep(300);
            if (stops.incrementAndGet() % 2 == 0) {
                maintenance.rows("select pg_terminate_backend(" + connection.pid() + ")");
            }
            Signals.send("CONT", pid);
        });
        record("SIGSTOP, every second with its session killed, SIGCONT", tally);
    }

    @Test
    void aServerThatIsStoppedImmediatelyLeavesAnExactState() throws Exception {
        assumeTrue(Signals.linux());
        try (OwnServer server = OwnServer.start()) {
            Tally tally = faults("immediate stop", server.port())
                    .of(runs(3), RandomFaults.inThisJvm(milestones.chain()), connection -> server.crash());
            record("immediate stop and restart of the server", tally);
        }
    }

    @Test
    void aStandbyThatTakesOverIsInAnExactState() throws Exception {
        assumeTrue(Signals.linux());
        try (StandbyPair servers = StandbyPair.start(folder)) {
            Failover failover = new Failover(servers, milestones, steps, Length.random("promoted standby"));
            Tally tally = failover.of(runs(2));
            String fault = "primary stopped, standby promoted, half of them cut off before the run";
            Figures.other(fault, tally.runs(), tally + "; " + failover.behind() + " lacked a committed step");
            assertThat(failover.behind()).isGreaterThanOrEqualTo(Length.of(0, 1));
            assertThat(tally.bad()).isEmpty();
        }
    }

    @Test
    void aFullDiskLeavesAnExactState() throws Exception {
        if (!Signals.linux() || !Signals.root()) {
            Figures.skipped("full disk", "only root can mount a small one");
        }
        assumeTrue(Signals.linux() && Signals.root());
        Random random = Length.random("full disk");
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"))) {
            record("full disk", new FullDisk(disk, random).of(runs(4)));
        }
    }

    private static int runs(int inShort) {
        return Length.of(inShort, Integer.getInteger("chaos.random", 200));
    }

    private static RandomFaults faults(String name, int port) {
        return new RandomFaults(milestones, port, Length.random(name));
    }

    private RandomFaults.Run child(AtomicReference<Process> victim) {
        return place -> {
            Process process = Jvm.start(milestones.chain(), place, folder.resolve("child.txt"), "upgrade");
            victim.set(process);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the child does not end");
            }
        };
    }

    private static void record(String fault, Tally tally) throws Exception {
        Figures.other(fault, tally.runs(), tally.toString());
        assertThat(tally.bad()).isEmpty();
    }
}
