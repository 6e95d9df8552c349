package io.authdb.it.chaos;

import io.authdb.it.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Upgrades that write to a small disk with too little room on it. */
final class FullDisk {

    private static final int STEPS = 6;

    /** What the steps write in all is somewhat more. */
    private static final int MOST_KILOBYTES = 5_000;

    private final SmallDisk disk;
    private final Random random;

    FullDisk(SmallDisk disk, Random random) {
        this.disk = disk;
        this.random = random;
    }

    Tally of(int runs) throws Exception {
        Maintenance server = Maintenance.of(EmbeddedServer.port());
        server.execute("create tablespace chaos_small location '" + disk.folder() + "'");
        try {
            server.execute("grant create on tablespace chaos_small to " + Place.MIGRATOR);
            return broken(runs);
        } finally {
            server.execute("drop tablespace chaos_small");
        }
    }

    private Tally broken(int runs) throws Exception {
        CompiledChain chain = CompiledChain.of("disk", steps());
        Milestones milestones = Milestones.of(chain, STEPS);
        RandomFaults faults = new RandomFaults(milestones, EmbeddedServer.port(), random);
        Tally tally = new Tally();
        for (int i = 1; i <= runs; i++) {
            Place place = Place.fresh();
            disk.fill(100 + random.nextInt(MOST_KILOBYTES));
            RandomFaults.inThisJvm(chain).on(place);
            disk.makeRoom();
            faults.judge(new Fault.Point(i, Fault.Side.BEFORE), place, tally);
            place.drop();
            // files of what was dropped go with the next checkpoint
            Maintenance.of(EmbeddedServer.port()).execute("checkpoint");
        }
        return tally;
    }

    private static List<MadeStep> steps() {
        List<MadeStep> steps = new ArrayList<>();
        steps.add(MadeStep.inside(
                "001",
                List.of("create table filled (n int not null, text text) tablespace chaos_small"),
                List.of("drop table filled")));
        for (int i = 2; i < STEPS; i++) {
            steps.add(MadeStep.inside(
                    "00" + i,
                    List.of("insert into filled select n, repeat('x', 100) from generate_series(1, 6000) as n"),
                    List.of("delete from filled")));
        }
        steps.add(MadeStep.outside(
                "00" + STEPS,
                "create index concurrently filled_n on filled (n, text) tablespace chaos_small",
                "drop index concurrently filled_n"));
        return steps;
    }
}
