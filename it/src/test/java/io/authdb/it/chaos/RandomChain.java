package io.authdb.it.chaos;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chain nobody thought of, and a downgrade on it.
 *
 * @param length how many steps it has
 * @param barriers the steps without a way back, of zero to five
 * @param from how many steps are applied
 * @param to how many are to be left
 */
record RandomChain(int length, Set<Integer> barriers, int from, int to) {

    static RandomChain draw(Random random, int longest) {
        int length = 1 + random.nextInt(longest);
        Set<Integer> barriers = new TreeSet<>();
        for (int wanted = random.nextInt(6); wanted > 0; wanted--) {
            barriers.add(1 + random.nextInt(length));
        }
        int from = random.nextInt(length + 1);
        return new RandomChain(length, barriers, from, random.nextInt(from + 1));
    }

    /** Whether a step without a way back lies between. */
    boolean crossesABarrier() {
        return barriers.stream().anyMatch(barrier -> barrier > to && barrier <= from);
    }

    String target() {
        return to == 0 ? "base" : id(to);
    }

    /** As classes would make it. */
    Chain chain() {
        List<Revision> revisions = new ArrayList<>();
        for (int step = 1; step <= length; step++) {
            MigrationMethod method = new MigrationMethod("up", "java.sql.Connection", false);
            Revision.Methods methods = new Revision.Methods(method, Optional.of(method), List.of(), List.of());
            revisions.add(new Revision(
                    new RevisionId(id(step)), "step", "made.M" + step, true, reversibility(step), methods, Map.of()));
        }
        return new Chain(revisions);
    }

    /** As a history would tell it. */
    State state() {
        List<Applied> applied = new ArrayList<>();
        for (int step = 1; step <= from; step++) {
            Instant at = Instant.parse("2026-11-25T00:00:00Z").plusSeconds(step);
            Applied.Signature by = new Applied.Signature("upgrade", at, Duration.ZERO, "role", "host", "tool");
            applied.add(new Applied(new RevisionId(id(step)), "step", reversibility(step), "", by));
        }
        return new State(Optional.of(new State.Fence(from, from)), applied, Optional.empty());
    }

    /** As SQL. */
    List<MadeStep> steps() {
        List<MadeStep> steps = new ArrayList<>();
        for (int step = 1; step <= length; step++) {
            String up = "create table t" + id(step) + " (id int)";
            steps.add(
                    barriers.contains(step)
                            ? MadeStep.irreversible(id(step), up)
                            : MadeStep.inside(id(step), List.of(up), List.of("drop table t" + id(step))));
        }
        return steps;
    }

    private Reversibility reversibility(int step) {
        return barriers.contains(step)
                ? new Reversibility.Irreversible("made so", "", "")
                : new Reversibility.Reversible("", "");
    }

    private static String id(int step) {
        return "%03d".formatted(step);
    }
}
