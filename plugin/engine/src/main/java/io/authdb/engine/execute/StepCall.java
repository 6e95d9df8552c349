package io.authdb.engine.execute;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.Moment;
import io.authdb.engine.history.Origin;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The migration's own part in a step: its methods are called, and what they send is kept for the record. */
final class StepCall {

    private final Surroundings surroundings;
    private final Plan plan;
    private final int number;
    private final Revision revision;
    private final Trace trace;
    private final long start = System.nanoTime();
    private String jooq = "";
    private @Nullable StepSource source;

    StepCall(Surroundings surroundings, Plan plan, int number, Trace trace) {
        this.surroundings = surroundings;
        this.plan = plan;
        this.number = number;
        this.revision = plan.steps().get(number - 1).revision();
        this.trace = trace;
    }

    Revision revision() {
        return revision;
    }

    /** Does what the upgrade does and verifies it, or what the downgrade does. */
    void run() throws Throwable {
        Connection connection = surroundings.session().connection();
        StepSource found = StepSource.of(revision, plan.direction(), surroundings.seals());
        source = found;
        Watch watch = surroundings.watch();
        watch.begins(revision, plan.direction());
        if (watch != Watch.NOBODY) {
            trace.tell(statement -> watch.executed(statement, connection));
        }
        send(found, connection);
        if (plan.direction() == Direction.UPGRADE) {
            found.verify(connection, watch);
        }
    }

    private void send(StepSource found, Connection connection) throws Throwable {
        try {
            jooq = found.run(plan.direction(), connection, trace);
            trace.settle();
        } finally {
            surroundings.watch().sent(trace);
        }
    }

    /** Lets the onlooker look at what is about to be committed. */
    void beforeCommit() throws SQLException {
        surroundings.watch().beforeCommit(surroundings.session().connection());
    }

    /** Whether its row of history is to be written. */
    boolean wantsHistory(boolean evaluates) {
        return surroundings.watch().wantsHistory(evaluates);
    }

    List<SentStatement> sent() {
        return trace.statements();
    }

    AuthdbException failure(Throwable thrown, StepFailure.Aftermath aftermath) {
        return new StepFailure(plan, number, Thrown.lastSent(trace), thrown, aftermath).exception();
    }

    Optional<String> lastSent() {
        List<SentStatement> statements = trace.statements();
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        statements.get(statements.size() - 1).withoutPasswords().sql());
    }

    /** Whether the migration itself can tell whether its upgrade arrived. */
    boolean verifiable() {
        return plan.direction() == Direction.UPGRADE
                && !revision.methods().verify().isEmpty();
    }

    private Entry.Event event() {
        return plan.direction() == Direction.UPGRADE ? Entry.Event.UPGRADE : Entry.Event.DOWNGRADE;
    }

    /** The row that says that the step ended well. */
    Entry entry(Moment before) {
        List<SentStatement> sent = trace.statements();
        return entry(event(), sent, Objects.requireNonNull(source).checksum(sent), before);
    }

    /** The row that says that a statement is about to be sent. */
    Entry intent(SentStatement statement, Moment before) {
        List<SentStatement> sent = List.of(statement);
        return entry(Entry.Event.INTENT, sent, Checksum.of(sent), before);
    }

    private Entry entry(Entry.Event event, List<SentStatement> statements, String checksum, Moment before) {
        List<String> texts = new ArrayList<>(statements.size());
        List<String> binds = new ArrayList<>(statements.size());
        for (SentStatement statement : statements) {
            texts.add(statement.withoutPasswords().sql());
            binds.add(String.join(", ", statement.binds()));
        }
        boolean sealed = source != null && source.sealed();
        Entry.Sent sent = new Entry.Sent(texts, binds, checksum, before, new Entry.Form(jooq, sealed, downgrade()));
        return new Entry(event, revision, sent, Duration.ofNanos(System.nanoTime() - start), Origin.here());
    }

    /** What takes an upgrade back, for whoever has to do it without this artifact. */
    private String downgrade() {
        if (plan.direction() == Direction.DOWNGRADE) {
            return "";
        }
        Optional<Seal> seal = surroundings.seals().find(revision.id(), Direction.DOWNGRADE);
        return seal.isPresent() ? seal.orElseThrow().text() : "";
    }

    /** Makes calls of one step, each with a trace of its own. */
    interface Maker {
        StepCall with(Trace trace);
    }
}
