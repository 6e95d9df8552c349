package io.authdb.engine.script;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Decision;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Guard;
import io.authdb.engine.plan.Permission;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.problem.Command;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.Target;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.trace.SentStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From where to where a script leads, as the guard lets it.
 *
 * @param artifact the migrations
 * @param from where the database is
 * @param target where it should be
 */
public record ScriptRequest(Artifact artifact, String from, String target) {

    /**
     * The plan, all of whose steps are sealed.
     *
     * @throws RefusedException if a step cannot be undone, or needs its class
     */
    public Plan plan() {
        Chain chain = artifact.chain();
        Position start = Target.parse(from).resolve(chain, Position.BASE);
        Position end = Target.parse(target).resolve(chain, start);
        Direction direction = end.index() < start.index() ? Direction.DOWNGRADE : Direction.UPGRADE;
        Request request = new Request(
                direction, Target.parse(end.name()), Set.of(Permission.ACCEPT_DATA_LOSS, Permission.EMBEDDED));
        Decision decision = Guard.decide(request, chain, at(start));
        Plan plan = decision.orThrow().plan();
        requireSealed(plan);
        return plan;
    }

    private State at(Position start) {
        List<Applied> applied = artifact.chain().revisions().subList(0, start.index()).stream()
                .map(Applied::assumed)
                .toList();
        return new State(Optional.of(new State.Fence(0, 0)), applied, Optional.empty());
    }

    private void requireSealed(Plan plan) {
        List<String> open = plan.steps().stream()
                .flatMap(step ->
                        obstacle(step.revision(), plan.direction())
                                .map(what -> step.revision().title() + ": " + what)
                                .stream())
                .toList();
        if (!open.isEmpty()) {
            String many = open.size() == 1 ? "1 migration needs" : open.size() + " migrations need";
            throw new RefusedException(
                    List.of(Problem.of("NotSealed", "sql", many + " to be run as a class, and a script is SQL alone.")
                            .withLines(open)
                            .withState("Nothing was written.")
                            .advise(
                                    "META-INF/authdb/index says why; where there is none, prove the migrations",
                                    Command.of("verify"))
                            .advise("Without a script", plan.command())));
        }
    }

    private Optional<String> obstacle(Revision revision, Direction direction) {
        List<SentStatement> statements = artifact.seals()
                .find(revision.id(), direction)
                .map(seal -> seal.statements())
                .orElse(null);
        if (statements == null) {
            return Optional.of("it is not sealed");
        }
        if (statements.stream()
                .anyMatch(sent -> sent.placeholders() && sent.sql().contains("?"))) {
            return Optional.of("it sends a question mark, which JDBC alone reads in two ways");
        }
        return !revision.transactional() && !statements.stream().allMatch(Steps::isReadAlike)
                ? Optional.of("it runs outside a transaction, and psql would read its SQL otherwise")
                : Optional.empty();
    }
}
