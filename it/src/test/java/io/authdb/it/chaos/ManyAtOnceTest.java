package io.authdb.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many begin at once, and however many of them are killed, each step takes effect once. */
class ManyAtOnceTest {

    private static final int UPGRADERS = 8;
    private static final int STARTERS = 16;
    private static final int KILLS_A_ROUND = 50;

    @TempDir
    Path folder;

    @Test
    void eightUpgradersUnderRandomKillsDoEachStepOnce() throws Exception {
        chaos("8 upgraders at once, server processes killed at random", MadeSteps.counting(), place -> place);
    }

    @Test
    void eightUpgradersBehindAPoolerOfTransactionsDoEachStepOnce() throws Exception {
        Optional<Path> program = PgBouncer.program();
        if (program.isEmpty()) {
            Figures.skipped("PgBouncer", "it is not installed");
        }
        assumeTrue(program.isPresent());
        Place.fresh().drop();
        try (PgBouncer bouncer = PgBouncer.start(program.orElseThrow(), folder, io.authdb.it.EmbeddedServer.port())) {
            chaos("the same through PgBouncer, pool_mode=transaction", MadeSteps.poolable(), bouncer::through);
        }
    }

    private static void chaos(String name, List<MadeStep> steps, UnaryOperator<Place> way) throws Exception {
        Random random = Length.random(name);
        Milestones milestones = Milestones.of(CompiledChain.of("chaos" + steps.size(), steps), steps.size());
        int rounds = Length.of(2, 40);
        int kills = 0;
        List<String> wrong = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Place place = Place.fresh();
            try (Killer killer = Killer.start(place, random, KILLS_A_ROUND)) {
                Upgraders.atOnce(UPGRADERS, () -> Upgraders.untilDone(milestones.chain(), way.apply(place)));
                kills += killer.kills();
            }
            String unlike = milestones.unlikeHead(place);
            if (!unlike.isEmpty()) {
                wrong.add("round " + round + ": " + unlike);
            }
            place.drop();
        }
        Figures.other(
                name, rounds, wrong.size() + " rounds with a step doubled, lost or half done; " + kills + " kills");
        assertThat(wrong).isEmpty();
        assertThat(kills).isGreaterThan(rounds);
    }

    @Test
    void sixteenThatStartOnAFreshDatabaseAllEndWell() throws Exception {
        List<MadeStep> steps = MadeSteps.counting();
        Milestones milestones = Milestones.of(CompiledChain.of("starters", steps), steps.size());
        int rounds = Length.of(2, Integer.getInteger("chaos.starts", 50));
        int ended = 0;
        for (int round = 1; round <= rounds; round++) {
            Place place = Place.fresh();
            AtomicInteger number = new AtomicInteger();
            List<Integer> exits = Upgraders.atOnce(
                    STARTERS,
                    () -> Length.isLong()
                            ? exitOfJvm(milestones.chain(), place, number.incrementAndGet())
                            : exitOfThread(milestones.chain(), place));
            ended += exits.stream().filter(exit -> exit == 0).count();
            assertThat(milestones.unlikeHead(place)).isEmpty();
            place.drop();
        }
        Figures.other(
                "16 " + (Length.isLong() ? "JVMs" : "threads") + " start on a fresh database",
                rounds,
                ended + " of " + STARTERS * rounds + " exit 0");
        assertThat(ended).isEqualTo(STARTERS * rounds);
    }

    private int exitOfJvm(CompiledChain chain, Place place, int number) throws Exception {
        Process process = Jvm.start(chain, place, folder.resolve("starter-" + number + ".txt"), "upgrade");
        if (!process.waitFor(100, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static int exitOfThread(CompiledChain chain, Place place) {
        chain.on(place, authdb -> authdb.upgrade());
        return 0;
    }
}
