package io.authdb.engine.verify;

import io.authdb.engine.execute.Watch;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remembers what one step sent and held. */
class StepWatch implements Watch {

    private final Set<Long> history;

    private Sent sent = Sent.NOTHING;
    private HeldLocks locks = HeldLocks.UNKNOWN;
    private boolean wanted;
    private Optional<List<SentStatement>> earlier = Optional.empty();
    private boolean recorded = true;

    /** @param history the relations of authdb's history */
    StepWatch(Set<Long> history) {
        this.history = history;
    }

    @Override
    public void sent(Trace trace) {
        sent = new Sent(trace.statements(), trace.read(), List.of());
    }

    @Override
    public void verified(MigrationMethod method, Trace trace) {
        wanted = true;
        sent = sent.verifiedBy(new Sent.Verification(method, trace.statements()));
    }

    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        locks = HeldLocks.of(connection);
    }

    /** Has the row written in any case: the one it takes back was. */
    final void wantHistory() {
        wanted = true;
    }

    /** A run before has left its row: one that sends the same needs none. */
    final void repeats(List<SentStatement> statements) {
        earlier = Optional.of(statements);
    }

    /** A row costs more than most steps; it is wanted where something may keep it from being written. */
    @Override
    public final boolean wantsHistory(boolean evaluates) {
        recorded = wanted || touchesAny(history) || (evaluates && !isRepeated());
        return recorded;
    }

    private boolean isRepeated() {
        return earlier.map(Checksum::of)
                .filter(Checksum.of(sent.statements())::equals)
                .isPresent();
    }

    /** Whether the step left a row of history. */
    final boolean recorded() {
        return recorded;
    }

    /** Whether the step holds more than a reader's lock on any of these relations; asked before its commit. */
    boolean touchesAny(Set<Long> relations) {
        return locks.touchAny(relations);
    }

    /** What each statement did to tables that were there before; not every watch looks. */
    List<TableFact> facts() {
        return List.of();
    }

    Sent sent() {
        return sent;
    }

    HeldLocks locks() {
        return locks;
    }
}
