package io.authdb.it.benchmark;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Guard;
import io.authdb.engine.plan.Request;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Target;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.MalformedLineException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;

/** Planning and guarding, without a database. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
public class PlanningCalls {

    private Chain chain;
    private State head;

    @Setup
    public void read() throws IOException, MalformedLineException {
        chain = Index.parse(Files.readString(Inputs.given().index())).chain();
        head = new State(
                Optional.of(new State.Fence(chain.size(), chain.size())),
                chain.revisions().stream().map(Applied::assumed).toList(),
                Optional.empty());
    }

    @Benchmark
    public Decision upgradeFromEmpty() {
        return Guard.decide(request(Direction.UPGRADE, "head"), chain, State.NONE);
    }

    @Benchmark
    public Decision upgradeAtHead() {
        return Guard.decide(request(Direction.UPGRADE, "head"), chain, head);
    }

    @Benchmark
    public Decision downgradeToBase() {
        return Guard.decide(request(Direction.DOWNGRADE, "base"), chain, head);
    }

    private static Request request(Direction direction, String target) {
        return new Request(direction, Target.parse(target), Set.of());
    }
}
