package io.authdb.it.chaos;

import io.authdb.it.EmbeddedServer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Upgrades whose server ends in the middle, and a standby goes on in its place: one that knows all, or one that is behind. */
final class Failover {

    private static final String HISTORY_IS_THERE = "select 1 where to_regclass('authdb.history') is not null";

    private final StandbyPair servers;
    private final Milestones milestones;
    private final int steps;
    private final Random random;
    private final Tally tally = new Tally();
    private int behind;

    Failover(StandbyPair servers, Milestones milestones, int steps, Random random) {
        this.servers = servers;
        this.milestones = milestones;
        this.steps = steps;
        this.random = random;
    }

    Tally of(int runs) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(servers.port())) {
            for (int i = 0; i < runs; i++) {
                one(proxy);
            }
        }
        return tally;
    }

    /** How many of the servers that took over had not heard of a step that was committed. */
    int behind() {
        return behind;
    }

    private void one(FaultProxy proxy) throws Exception {
        int from = random.nextInt(steps);
        Fault.Side side = random.nextBoolean() ? Fault.Side.BEFORE : Fault.Side.AFTER;
        Fault.Point point = new Fault.Point(1 + random.nextInt(trips(proxy, from)), side);
        servers.addStandby();
        Place place = at(from, servers.port());
        servers.awaitStandby();
        if (random.nextBoolean()) {
            servers.cutStandbyOff();
        }
        Place promoted = broken(proxy, place, point);
        new RandomFaults(milestones, promoted.port(), random).judge(point, promoted, tally);
        promoted.drop();
    }

    private Place broken(FaultProxy proxy, Place place, Fault.Point point) throws Exception {
        AtomicReference<Place> successor = new AtomicReference<>(place);
        proxy.to(servers.port());
        proxy.arm(new Fault(point.at(), point.side(), connection -> successor.set(takenOver(proxy, place))));
        RandomFaults.inThisJvm(milestones.chain()).on(place.through(proxy));
        proxy.awaitStrike();
        if (proxy.strikes() != 1 || successor.get().equals(place)) {
            tally.bad(point, "no other server took over");
        }
        proxy.disarm();
        return successor.get();
    }

    private Place takenOver(FaultProxy proxy, Place place) throws Exception {
        List<String> committed = history(place);
        servers.takeOver();
        Place promoted = new Place(servers.port(), place.database());
        behind += history(promoted).equals(committed) ? 0 : 1;
        proxy.to(servers.port());
        return promoted;
    }

    private static List<String> history(Place place) throws Exception {
        try (var connection = place.superuser()) {
            return Place.rows(connection, HISTORY_IS_THERE).isEmpty()
                    ? List.of()
                    : Place.rows(connection, Scenario.AUTHDB.query());
        }
    }

    /** How many round trips the rest of the way takes, where nobody breaks it. */
    private int trips(FaultProxy proxy, int from) throws Exception {
        Place place = at(from, EmbeddedServer.port());
        proxy.to(EmbeddedServer.port());
        proxy.disarm();
        milestones.chain().on(place.through(proxy), authdb -> authdb.upgrade());
        int trips = proxy.trips();
        proxy.disarm();
        place.drop();
        return trips;
    }

    private Place at(int step, int port) {
        Place place = Place.copyOf("template1", port);
        if (step > 0) {
            milestones.chain().on(place, authdb -> authdb.upgrade("+" + step));
        }
        return place;
    }
}
