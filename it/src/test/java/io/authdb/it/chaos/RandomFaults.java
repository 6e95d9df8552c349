package io.authdb.it.chaos;

import io.authdb.engine.problem.AuthdbException;
import java.util.Random;

/** Upgrades that are broken at random round trips, what they leave, and what a plain second one makes of it. */
final class RandomFaults {

    private final Milestones milestones;
    private final int serverPort;
    private final Random random;

    RandomFaults(Milestones milestones, int serverPort, Random random) {
        this.milestones = milestones;
        this.serverPort = serverPort;
        this.random = random;
    }

    /**
     * Breaks runs.
     *
     * @param runs how many
     * @param run how an upgrade is run; it may fail
     * @param action what happens at the point
     */
    Tally of(int runs, Run run, Fault.Action action) throws Exception {
        Tally tally = new Tally();
        try (FaultProxy proxy = FaultProxy.before(serverPort)) {
            int trips = trips(proxy, run);
            for (int i = 0; i < runs; i++) {
                Fault.Side side = random.nextBoolean() ? Fault.Side.BEFORE : Fault.Side.AFTER;
                Fault.Point point = new Fault.Point(1 + random.nextInt(trips), side);
                Place place = Place.copyOf("template1", serverPort);
                proxy.arm(new Fault(point.at(), point.side(), action));
                run.on(place.through(proxy));
                proxy.awaitStrike();
                if (proxy.strikes() != 1) {
                    tally.bad(point, "nothing struck");
                }
                proxy.disarm();
                judge(point, place, tally);
                place.drop();
            }
        }
        return tally;
    }

    private int trips(FaultProxy proxy, Run run) throws Exception {
        Place place = Place.copyOf("template1", serverPort);
        proxy.disarm();
        run.on(place.through(proxy));
        int trips = proxy.trips();
        if (!milestones.atHead(place)) {
            throw new AssertionError("the unbroken run did not go to head");
        }
        proxy.disarm();
        place.drop();
        return trips;
    }

    /** Looks at once what was left, and again after a plain upgrade. */
    void judge(Fault.Point point, Place place, Tally tally) throws Exception {
        long start = System.nanoTime();
        String locks = Leftover.locks(place);
        tally.released(start);
        if (!locks.isEmpty()) {
            tally.bad(point, locks);
        }
        if (interrupted(place)) {
            tally.interrupted();
        } else {
            tally.exact(milestones.atHead(place));
            tally.bad(point, milestones.unlike(place));
        }
        start = System.nanoTime();
        tally.bad(point, again(place));
        tally.recovered(start);
        tally.bad(point, milestones.unlikeHead(place));
    }

    private boolean interrupted(Place place) {
        return milestones
                .chain()
                .on(place, authdb -> authdb.current().state().interrupted().isPresent());
    }

    private String again(Place place) {
        try {
            milestones.chain().on(place, authdb -> authdb.upgrade());
            milestones.chain().on(place, authdb -> {
                authdb.check();
                return true;
            });
            return "";
        } catch (AuthdbException failed) {
            return "the second run failed: " + failed.getMessage();
        }
    }

    /** In this JVM, through the facade; that it is told of the fault is the engine's own tests' business, here counts what is left. */
    static Run inThisJvm(CompiledChain chain) {
        return place -> broken(chain, place);
    }

    private static boolean broken(CompiledChain chain, Place place) {
        try {
            chain.on(place, authdb -> authdb.upgrade());
            return false;
        } catch (AuthdbException broken) {
            return true;
        }
    }

    /** An upgrade that may come to grief. */
    interface Run {
        void on(Place place) throws Exception;
    }
}
