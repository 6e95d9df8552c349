package io.authdb.engine.trace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one step, in the order in which they were sent. What is not SQL text is not in it: savepoints set
 * through JDBC, and the rows that COPY carries. Not for several threads, as a step is not.
 */
public final class Trace {
    private final List<SentStatement> statements = new ArrayList<>();
    private final int most;
    private final Herald herald;
    private int admitted;

    private Trace(int most, Herald herald) {
        this.most = most;
        this.herald = herald;
    }

    /** Of a step in a transaction, which may send as much as it likes. */
    public static Trace ofTransaction() {
        return new Trace(Integer.MAX_VALUE, statement -> {});
    }

    /** Of a step outside a transaction: of two statements the first would stay if the second failed. */
    public static Trace ofOneStatement() {
        return ofOneStatement(statement -> {});
    }

    /** The same, with somebody who is told of the statement right before it is sent, and may still stop it. */
    public static Trace ofOneStatement(Herald herald) {
        return new Trace(1, herald);
    }

    /** The statements so far, those that failed included: they were sent. */
    public List<SentStatement> statements() {
        return List.copyOf(statements);
    }

    /** Lets a text through that is about to be sent, or refuses it before it is. */
    void admit(SentStatement next) throws SQLException {
        Refusal.ofTransactionControl(next);
        admitted += next.text().statements().size();
        if (admitted > most) {
            throw Refusal.SECOND_STATEMENT.of("statement " + admitted);
        }
        if (!next.text().statements().isEmpty()) {
            herald.beforeSending(next);
        }
    }

    void add(SentStatement statement) {
        statements.add(statement);
    }

    void addFailed(SentStatement statement, Throwable failure) {
        add(statement.ending(Outcome.Failed.by(failure)));
    }

    /** Told of a statement before it is sent. */
    public interface Herald {

        /** The statement is sent when this returns, and not if it throws. */
        void beforeSending(SentStatement statement) throws SQLException;
    }
}
