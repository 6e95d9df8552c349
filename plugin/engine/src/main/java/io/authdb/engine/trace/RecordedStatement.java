package io.authdb.engine.trace;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement whose every way to send a text is recorded: execute in all its forms, and batches. */
class RecordedStatement extends Recorded {
    private final RecordedConnection connection;
    private final Statement raw;
    private final List<SentStatement> batch = new ArrayList<>();

    RecordedStatement(RecordedConnection connection, Class<?> face, Statement raw) {
        super(face, raw);
        this.connection = connection;
        this.raw = raw;
    }

    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> execute(method, arguments);
            case "executeBatch", "executeLargeBatch" -> executeBatch(method, arguments);
            case "addBatch" -> addBatch(method, arguments);
            case "clearBatch" -> clearBatch(method, arguments);
            default -> handOut(pass(method, arguments));
        };
    }

    /** What a call with these arguments is about to send. */
    SentStatement sending(@Nullable Object[] arguments) {
        return SentStatement.plain((String) Objects.requireNonNull(arguments[0], "sql"));
    }

    private @Nullable Object execute(Method method, @Nullable Object[] arguments) throws Throwable {
        SentStatement sending = sending(arguments);
        connection.trace().admit(sending);
        try {
            Object answer = pass(method, arguments);
            connection.trace().add(sending.ending(outcome(answer)));
            return handOut(answer);
        } catch (Throwable e) {
            connection.trace().addFailed(sending, e);
            throw e;
        }
    }

    /** Asks the driver for the count it already holds; no round trip. */
    private Outcome outcome(@Nullable Object answer) throws SQLException {
        if (answer instanceof Number count) {
            return Outcome.ofCount(count.longValue());
        }
        return Boolean.FALSE.equals(answer) ? Outcome.ofCount(raw.getUpdateCount()) : new Outcome.Done();
    }

    private @Nullable Object addBatch(Method method, @Nullable Object[] arguments) throws Throwable {
        SentStatement sending = sending(arguments);
        connection.trace().admit(sending);
        Object answer = pass(method, arguments);
        batch.add(sending);
        return answer;
    }

    private @Nullable Object clearBatch(Method method, @Nullable Object[] arguments) throws Throwable {
        batch.clear();
        return pass(method, arguments);
    }

    private @Nullable Object executeBatch(Method method, @Nullable Object[] arguments) throws Throwable {
        List<SentStatement> sending = List.copyOf(batch);
        batch.clear();
        try {
            Object counts = Objects.requireNonNull(pass(method, arguments));
            record(sending, counts, "");
            return counts;
        } catch (BatchUpdateException e) {
            record(sending, e.getLargeUpdateCounts(), String.valueOf(e.getMessage()));
            throw e;
        } catch (Throwable e) {
            sending.forEach(statement -> connection.trace().addFailed(statement, e));
            throw e;
        }
    }

    /** @param counts of int or long: one for each statement, or fewer where the driver stopped at the one that failed */
    private void record(List<SentStatement> sent, Object counts, String failure) {
        for (int i = 0; i < sent.size(); i++) {
            long count = i < Array.getLength(counts) ? Array.getLong(counts, i) : Statement.EXECUTE_FAILED;
            Outcome outcome = count == Statement.EXECUTE_FAILED ? new Outcome.Failed(failure) : Outcome.ofCount(count);
            connection.trace().add(sent.get(i).ending(outcome));
        }
    }

    private @Nullable Object handOut(@Nullable Object answer) {
        return answer instanceof ResultSet rows
                ? new RecordedResultSet(connection, rows, proxy()).proxy()
                : connection.handOut(answer);
    }
}
