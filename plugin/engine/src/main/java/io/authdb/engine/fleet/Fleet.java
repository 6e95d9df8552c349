package io.authdb.engine.fleet;

import io.authdb.engine.fleet.Result.Outcome;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many databases that are to be at one revision. All are looked at first, and one that would refuse keeps all from being
 * begun; then one goes ahead; then the others, some at a time, until one fails. Whoever runs the same again goes on: of those
 * that arrived nothing is left to do.
 */
public final class Fleet {

    private final List<Member> members;
    private final int parallel;
    private final Consumer<Result> told;
    private final Map<String, Result> results = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * Of these members, of which the first is the canary.
     *
     * @param parallel how many at a time, at least one
     * @param told of each result when it is there, by the thread that worked
     */
    public Fleet(List<Member> members, int parallel, Consumer<Result> told) {
        this.members = List.copyOf(members);
        this.parallel = parallel;
        this.told = told;
    }

    /** The members with one of them in front. */
    public static List<Member> led(List<Member> members, String canary) {
        Member first = members.stream()
                .filter(member -> member.name().equals(canary))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException(List.of(Problem.of("UnknownCanary", canary, "no target has this name.")
                                .advise("Name one of: "
                                        + String.join(
                                                ", ",
                                                members.stream()
                                                        .limit(10)
                                                        .map(Member::name)
                                                        .toList())))));
        List<Member> led = new ArrayList<>(List.of(first));
        members.stream().filter(member -> member != first).forEach(led::add);
        return led;
    }

    /** Looks at all members, and does nothing. */
    public List<Result> look() {
        each(members, this::lookAt);
        return ordered();
    }

    private Optional<Result> refusal(Member member) {
        return lookAt(member).filter(result -> !result.arrived());
    }

    /** Looks at all, and carries the command out where none refuses; a result for each member, in their order. */
    public List<Result> run() {
        each(members, this::refusal);
        if (results.isEmpty()) {
            int canary = Math.min(1, members.size());
            each(members.subList(0, canary), this::carryOut);
            each(members.subList(canary, members.size()), this::carryOut);
        }
        return ordered();
    }

    /** Begins nothing more, and ends what is at work. */
    public void stop() {
        stopped = true;
        members.forEach(Member::cancel);
    }

    private Optional<Result> lookAt(Member member) {
        long start = System.nanoTime();
        try {
            return Optional.of(Result.looked(member.name(), member.look(), since(start)));
        } catch (AuthdbException refused) {
            return Optional.of(Result.stopped(member.name(), Outcome.REFUSED, refused, since(start)));
        }
    }

    private Optional<Result> carryOut(Member member) {
        if (stopped) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try {
            return Optional.of(Result.arrived(member.name(), member.run(), since(start)));
        } catch (AuthdbException failed) {
            stopped = true;
            return Optional.of(Result.stopped(member.name(), Outcome.FAILED, failed, since(start)));
        }
    }

    private void each(List<Member> some, Function<Member, Optional<Result>> work) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (Member member : some) {
                begun.add(workers.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    work.apply(member).ifPresent(this::add);
                }));
            }
            Waiting.forAll(begun, this::stop);
        } finally {
            workers.shutdown();
        }
    }

    private void add(Result result) {
        results.put(result.name(), result);
        told.accept(result);
    }

    private List<Result> ordered() {
        Map<String, Result> ordered = new LinkedHashMap<>();
        for (Member member : members) {
            ordered.put(member.name(), results.getOrDefault(member.name(), Result.notStarted(member.name())));
        }
        return List.copyOf(ordered.values());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
