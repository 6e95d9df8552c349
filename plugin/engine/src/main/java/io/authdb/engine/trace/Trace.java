package io.authdb.engine.trace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one step, in the order in which they were sent. What is not SQL text is not in it: savepoints set
 * through JDBC, and the rows that COPY carries. Not for several threads, as a step is not.
 */
public final class Trace {
    private final List<SentStatement> statements = new ArrayList<>();
    private final int most;
    private final Herald herald;
    private int admitted;
    private boolean read;
    private @Nullable Consumer<SentStatement> listener;
    private Optional<SentStatement> open = Optional.empty();

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

    /** Whether the migration looked at rows, on which what it sent afterwards may depend. */
    public boolean read() {
        return read;
    }

    void reads() {
        read = true;
    }

    /** Lets a text through that is about to be sent, or refuses it before it is. */
    void admit(SentStatement next) throws SQLException {
        Refusal.ofTransactionControl(next);
        admitted += next.text().statements().size();
        if (admitted > most) {
            throw Refusal.SECOND_STATEMENT.of("statement " + admitted);
        }
        settle();
        if (!next.text().statements().isEmpty()) {
            herald.beforeSending(next);
        }
    }

    /** Tells each statement from now on when it has ended, on the thread that sent it. */
    public void tell(Consumer<SentStatement> told) {
        listener = told;
    }

    void add(SentStatement statement) {
        statements.add(statement);
        tell(statement);
    }

    /** A COPY that has begun: until its rows have gone by nobody else can use the connection. */
    void addOpen(SentStatement statement) {
        statements.add(statement);
        open = Optional.of(statement);
    }

    /** Tells of a COPY that has ended since, as another statement or the end of the step shows. */
    public void settle() {
        Optional<SentStatement> ended = open;
        open = Optional.empty();
        if (ended.isPresent()) {
            tell(ended.orElseThrow());
        }
    }

    private void tell(SentStatement ended) {
        if (listener != null) {
            listener.accept(ended);
        }
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
