package io.authdb.engine.verify;

import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.schema.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a downgrade past an irreversible migration is really refused, and really leaves everything as it was. */
final class Barrier {

    /** From head all of them are crossed at once; a few more from where each is the last. */
    private static final int TRIED = 5;

    private final Chain chain;
    private final Lane lane;
    private final Downgrade downgrade;

    Barrier(Chain chain, Lane lane, Downgrade downgrade) {
        this.chain = chain;
        this.lane = lane;
        this.downgrade = downgrade;
    }

    List<Finding> findings() throws SQLException {
        List<String> targets = targets();
        if (targets.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        lane.writeDown(chain.revisions());
        Picture before = lane.observer().all();
        for (String target : targets) {
            if (!isRefused(target)) {
                findings.add(Finding.failure(
                        "BarrierOpen",
                        "A downgrade to " + target + " was not refused, though it cannot be undone.",
                        List.of()));
            }
        }
        Picture after = lane.observer().all();
        List<Difference> differences = before.schema().differences(after.schema());
        if (!differences.isEmpty() || !before.rows().equals(after.rows())) {
            findings.add(Finding.failure(
                    "BarrierLeaks", "A refused downgrade changed the database.", Claims.sentences(differences)));
        }
        return findings;
    }

    private boolean isRefused(String target) {
        try {
            downgrade.downgrade(lane.connections(), target);
            return false;
        } catch (RefusedException refused) {
            return refused.problems().stream()
                    .anyMatch(problem -> problem.code().equals("IrreversibleStep"));
        }
    }

    /** The revisions just below the newest irreversible ones, and base. */
    private List<String> targets() {
        List<Integer> irreversible = IntStream.range(0, chain.size())
                .filter(index -> !reversible(chain.revisions().get(index)))
                .boxed()
                .toList();
        List<String> targets = new ArrayList<>();
        irreversible.stream()
                .skip(Math.max(0, irreversible.size() - TRIED))
                .forEach(index -> targets.add(chain.at(index).name()));
        if (!irreversible.isEmpty() && !targets.contains("base")) {
            targets.add("base");
        }
        return targets;
    }

    private static boolean reversible(Revision revision) {
        return revision.reversibility().reversible();
    }
}
