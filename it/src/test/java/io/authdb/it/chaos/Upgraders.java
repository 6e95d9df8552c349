package io.authdb.it.chaos;

import io.authdb.engine.problem.AuthdbException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several that want the same at the same time. */
final class Upgraders {

    private static final int MOST_TRIES = 60;

    private Upgraders() {}

    /** Does the same several times at once; what one of them throws is thrown. */
    static List<Integer> atOnce(int count, Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(threads.submit(work));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> one : all) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Types the same until it goes well, and says how often. */
    static int untilDone(CompiledChain chain, Place place) {
        for (int tries = 1; ; tries++) {
            try {
                chain.on(place, authdb -> authdb.upgrade());
                return tries;
            } catch (AuthdbException killed) {
                if (tries == MOST_TRIES) {
                    throw killed;
                }
            }
        }
    }
}
