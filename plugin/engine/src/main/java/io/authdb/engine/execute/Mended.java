package io.authdb.engine.execute;

import io.authdb.engine.history.State;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A migration that does something else by now than what was sent of it before the cut, so that the effect of the one says
 * nothing about the other.
 *
 * @param now what it does now, in words
 */
record Mended(String now) {

    /** What it does now; empty where it does the same, or its class would have to run to tell. */
    static Optional<Mended> since(State.Interrupted step, Artifact artifact) {
        Optional<Seal> seal = artifact.seals().find(step.id(), direction(step));
        if (seal.isPresent() && step.statement().isPresent()) {
            List<SentStatement> now = seal.orElseThrow().statements();
            return isOnly(step.statement().orElseThrow(), now)
                    ? Optional.empty()
                    : Optional.of(new Mended("sends now: "
                            + now.stream().map(SentStatement::compact).collect(Collectors.joining("; "))));
        }
        return artifact.chain()
                .find(step.id())
                .filter(revision -> seal.isEmpty() && revision.transactional())
                .map(revision -> new Mended("runs in a transaction now: " + revision.className()));
    }

    /** Whether anybody could tell. */
    static boolean comparable(State.Interrupted step, Artifact artifact) {
        return artifact.seals().find(step.id(), direction(step)).isPresent();
    }

    private static Direction direction(State.Interrupted step) {
        return step.direction().equals("upgrade") ? Direction.UPGRADE : Direction.DOWNGRADE;
    }

    /** What is sealed has neither binds nor passwords, so that its text is all of it. */
    private static boolean isOnly(String sent, List<SentStatement> now) {
        if (now.size() != 1) {
            return false;
        }
        SqlText was = now.get(0).placeholders() ? SqlText.withPlaceholders(sent) : SqlText.of(sent);
        return was.normalized().equals(now.get(0).text().normalized());
    }
}
