package io.authdb.engine.trace;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** Rows to read. What an updatable result set sends is the driver's own SQL, which nobody sees: refused. */
final class RecordedResultSet extends Recorded {
    private final RecordedConnection connection;
    private final @Nullable Object statement;

    /** @param statement the one that answered these rows, if it was made here */
    RecordedResultSet(RecordedConnection connection, ResultSet raw, @Nullable Object statement) {
        super(ResultSet.class, raw);
        this.connection = connection;
        this.statement = statement;
    }

    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "insertRow", "updateRow", "deleteRow" -> throw Refusal.UNRECORDED.of(call(method));
            case "getStatement" -> statement(pass(method, arguments));
            case "close", "isClosed" -> pass(method, arguments);
            case "getMetaData" -> connection.handOut(pass(method, arguments));
            default -> {
                connection.trace().reads();
                yield connection.handOut(pass(method, arguments));
            }
        };
    }

    private @Nullable Object statement(@Nullable Object answer) {
        return answer == null || statement == null ? connection.handOut(answer) : statement;
    }
}
