package io.authdb.engine.execute;

import io.authdb.engine.history.Entry;
import io.authdb.engine.history.HistoryWriter;
import io.authdb.engine.history.Origin;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.RecordedConnection;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One step: what runs, what is recorded, and in which transactions. */
final class StepRun {

    private final Connection connection;
    private final HistoryWriter history;
    private final Origin origin;
    private final Plan plan;
    private final int number;
    private final Revision revision;
    private final Trace trace;
    private Watch watch = Watch.NOBODY;
    private String walPosition = "";
    private String jooq = "";

    StepRun(Session session, Origin origin, Plan plan, int number) {
        this.origin = origin;
        this.connection = session.connection();
        this.history = new HistoryWriter(connection, session.schema());
        this.plan = plan;
        this.number = number;
        this.revision = plan.steps().get(number - 1).revision();
        this.trace = revision.transactional() ? Trace.ofTransaction() : Trace.ofOneStatement();
    }

    /** The same step, with somebody who looks on. */
    StepRun watchedBy(Watch onlooker) {
        watch = onlooker;
        trace.tell(statement -> watch.executed(statement, connection));
        return this;
    }

    /** Runs and records the step; returns the fence the next step has to find. */
    State.Fence run(State.Fence seen) throws SQLException {
        return revision.transactional() ? inOneTransaction(seen) : outsideTransaction(seen);
    }

    private State.Fence inOneTransaction(State.Fence seen) throws SQLException {
        long start = System.nanoTime();
        return inTransaction(() -> {
            walPosition = history.enter(seen);
            runMethods();
            watch.beforeCommit(connection);
            return history.append(seen, entry(event(), start));
        });
    }

    private State.Fence outsideTransaction(State.Fence seen) throws SQLException {
        long start = System.nanoTime();
        State.Fence intended = inTransaction(() -> {
            walPosition = history.enter(seen);
            return history.append(seen, entry(Entry.Event.INTENT, start));
        });
        runMethods();
        return inTransaction(() -> {
            history.enter(intended);
            return history.append(intended, entry(event(), start));
        });
    }

    private void runMethods() {
        try {
            MigrationInstance migration =
                    MigrationInstance.create(revision, Thread.currentThread().getContextClassLoader());
            watch.begins(revision, plan.direction());
            runMethod(migration);
            if (plan.direction() == Direction.UPGRADE) {
                for (MigrationMethod verify : revision.methods().verify()) {
                    migration.run(verify, RecordedConnection.of(connection, Trace.ofTransaction()));
                }
            }
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    private void runMethod(MigrationInstance migration) throws Throwable {
        try {
            jooq = migration.run(method(), RecordedConnection.of(connection, trace));
            trace.settle();
        } finally {
            watch.sent(trace.statements());
        }
    }

    private State.Fence inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            State.Fence fence = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return fence;
        } catch (SQLException failed) {
            throw rolledBack(failure(failed));
        } catch (RuntimeException failed) {
            throw rolledBack(failed);
        }
    }

    private <T extends Exception> T rolledBack(T failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
        return failed;
    }

    private RuntimeException failure(Throwable thrown) {
        return new StepFailure(plan, number, Thrown.lastSent(trace), thrown).exception();
    }

    private MigrationMethod method() {
        return plan.direction() == Direction.UPGRADE
                ? revision.methods().upgrade()
                : revision.methods().downgrade().orElseThrow();
    }

    private Entry.Event event() {
        return plan.direction() == Direction.UPGRADE ? Entry.Event.UPGRADE : Entry.Event.DOWNGRADE;
    }

    private Entry entry(Entry.Event event, long start) {
        List<SentStatement> statements = trace.statements();
        Entry.Sent sent = new Entry.Sent(
                statements.stream().map(SentStatement::sql).toList(),
                statements.stream()
                        .map(statement -> String.join(", ", statement.binds()))
                        .toList(),
                Checksum.of(statements),
                walPosition,
                jooq);
        return new Entry(event, revision, sent, Duration.ofNanos(System.nanoTime() - start), origin);
    }

    private interface Work {
        State.Fence run() throws SQLException;
    }
}
