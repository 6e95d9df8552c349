package io.authdb.it.chaos;

import io.authdb.it.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Cuts a scenario's connection at its round trips, one run each, and looks what a plain second run makes of it. */
final class Sweep {

    /** Nothing here takes seconds; what waits so long waits for ever. */
    private static final long HANGS_SECONDS = 30;

    private final Scenario scenario;
    private final ExecutorService runner = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "chaos-run");
        thread.setDaemon(true);
        return thread;
    });

    private Sweep(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Runs it.
     *
     * @param most at most as many points, evenly spread from a random start; all there are if it is less
     */
    static SweepResult of(Scenario scenario, int most, Random random) throws Exception {
        Sweep sweep = new Sweep(scenario);
        try (FaultProxy proxy = FaultProxy.before(EmbeddedServer.port())) {
            return sweep.run(proxy, most, random);
        } finally {
            sweep.runner.shutdownNow();
        }
    }

    private SweepResult run(FaultProxy proxy, int most, Random random) throws Exception {
        Place template = Place.fresh();
        scenario.prepare().on(template);
        Place whole = template.copy();
        proxy.disarm();
        scenario.work().on(whole.through(proxy));
        int trips = proxy.trips();
        proxy.disarm();
        Contents reference = scenario.contents(whole);
        List<Outcome> outcomes = new ArrayList<>();
        for (Fault.Point point : chosen(points(trips), most, random)) {
            Place place = template.copy();
            outcomes.add(at(point, place, proxy, reference));
            place.drop();
        }
        whole.drop();
        template.drop();
        return new SweepResult(scenario, trips, outcomes);
    }

    private static List<Fault.Point> points(int trips) {
        List<Fault.Point> points = new ArrayList<>();
        for (int at = 1; at <= trips; at++) {
            points.add(new Fault.Point(at, Fault.Side.BEFORE));
            points.add(new Fault.Point(at, Fault.Side.AFTER));
        }
        return points;
    }

    private static List<Fault.Point> chosen(List<Fault.Point> all, int most, Random random) {
        if (all.size() <= most) {
            return all;
        }
        List<Fault.Point> chosen = new ArrayList<>();
        for (int stratum = 0; stratum < most; stratum++) {
            int from = stratum * all.size() / most;
            int to = (stratum + 1) * all.size() / most;
            chosen.add(all.get(from + random.nextInt(to - from)));
        }
        return chosen;
    }

    private Outcome at(Fault.Point point, Place place, FaultProxy proxy, Contents reference) throws Exception {
        proxy.arm(Fault.cut(point));
        String broken = attempt(scenario.work(), place.through(proxy));
        if (proxy.strikes() != 1) {
            throw new AssertionError(scenario + ": nothing struck at " + point + ", " + broken);
        }
        proxy.disarm();
        scenario.byHand().on(place);
        long start = System.nanoTime();
        String failed = attempt(scenario.work(), place);
        if (!failed.isEmpty()) {
            return Outcome.of(point, Outcome.Kind.STUCK, start, failed);
        }
        String left = Leftover.locks(place);
        Outcome ended = Outcome.of(point, Outcome.Kind.RECOVERED, start, "");
        List<String> wrong = new ArrayList<>(reference.differences(scenario.contents(place)));
        if (!left.isEmpty()) {
            wrong.add(left);
        }
        String audit = attempt(scenario.audit(), place);
        if (!audit.isEmpty()) {
            wrong.add(audit);
        }
        return wrong.isEmpty()
                ? ended
                : new Outcome(point, Outcome.Kind.WRONG, ended.recovery(), String.join("; ", wrong));
    }

    /** The empty string if it went well, else why not. */
    private String attempt(Scenario.Work work, Place place) throws InterruptedException {
        Future<?> run = runner.submit(() -> {
            work.on(place);
            return true;
        });
        try {
            run.get(HANGS_SECONDS, TimeUnit.SECONDS);
            return "";
        } catch (TimeoutException hangs) {
            run.cancel(true);
            return "hangs for more than " + HANGS_SECONDS + " s";
        } catch (ExecutionException failed) {
            return String.valueOf(failed.getCause());
        }
    }
}
