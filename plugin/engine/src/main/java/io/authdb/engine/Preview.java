package io.authdb.engine;

import io.authdb.engine.execute.Progress;
import io.authdb.engine.execute.Run;
import io.authdb.engine.execute.Session;
import io.authdb.engine.execute.Traffic;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Check;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Match;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Request;
import io.authdb.engine.plan.Step;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.report.Outlook;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.seal.Effect;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.SentStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at a database before an upgrade: what would run, what would be in the way. */
final class Preview {

    private final Session session;
    private final Artifact artifact;
    private final Progress progress;
    private final List<Problem> stops = new ArrayList<>();
    private final Set<String> waits = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    Preview(Session session, Artifact artifact, Progress progress) {
        this.session = session;
        this.artifact = artifact;
        this.progress = progress;
    }

    /** The plan alone; throws all that an upgrade would be refused for. */
    Plan plan(Request request) throws SQLException {
        Optional<Plan> plan = guarded(session.read(), request);
        if (!stops.isEmpty()) {
            throw new RefusedException(stops);
        }
        return plan.orElseThrow();
    }

    Outlook of(Request request) throws SQLException {
        State state = session.read();
        Optional<Plan> plan = guarded(state, request);
        remarks.addAll(Match.warnings(artifact.chain(), state));
        session.worker().ifPresent(worker -> waits.add("another run holds the lock: " + worker));
        List<Step> steps = plan.map(Plan::steps).orElse(List.of());
        List<Outlook.Step> looked = session.traffic(traffic -> look(steps, traffic));
        return new Outlook(state.name(), plan, looked, stops, List.copyOf(waits), remarks, Optional.empty());
    }

    private Optional<Plan> guarded(State state, Request request) throws SQLException {
        session.tampering(state).map(Check::tampered).ifPresent(stops::add);
        try {
            return Optional.of(new Run(session, artifact, progress).preview(request));
        } catch (RefusedException refused) {
            stops.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private List<Outlook.Step> look(List<Step> steps, Traffic traffic) throws SQLException {
        List<Outlook.Step> looked = new ArrayList<>();
        for (Step step : steps) {
            Optional<List<Effect>> effects =
                    Optional.ofNullable(artifact.effects().get(step.revision().id()));
            Optional<List<Outlook.Sized>> sized = Optional.empty();
            if (effects.isPresent()) {
                sized = Optional.of(sized(effects.orElseThrow(), traffic));
            }
            looked.add(new Outlook.Step(step.revision(), sql(step.revision()), sized));
        }
        old(steps, traffic);
        traffic.lag().forEach(lag -> waits.add("replication: " + lag));
        traffic.invalidIndexes()
                .forEach(
                        index -> remarks.add("index " + index + " is invalid: drop it, or REINDEX INDEX CONCURRENTLY"));
        return looked;
    }

    private List<Outlook.Sized> sized(List<Effect> effects, Traffic traffic) throws SQLException {
        List<Outlook.Sized> sized = new ArrayList<>();
        for (Effect effect : effects) {
            waits.addAll(traffic.holders(effect));
            sized.add(new Outlook.Sized(effect, traffic.size(effect.table())));
        }
        return sized;
    }

    /** An index that is built concurrently waits for every older transaction, whatever that does. */
    private void old(List<Step> steps, Traffic traffic) throws SQLException {
        boolean outside = steps.stream().anyMatch(step -> !step.revision().transactional());
        for (String transaction : traffic.oldTransactions()) {
            String sentence = "a transaction has been open for more than a minute: " + transaction;
            if (outside) {
                waits.add(sentence);
            } else {
                remarks.add(sentence);
            }
        }
    }

    private Optional<List<String>> sql(Revision revision) {
        return artifact.seals()
                .find(revision.id(), Direction.UPGRADE)
                .map(Seal::statements)
                .map(all -> all.stream().map(SentStatement::compact).toList());
    }
}
