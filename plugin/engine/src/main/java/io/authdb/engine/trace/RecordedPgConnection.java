package io.authdb.engine.trace;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;

/** The driver's own interface, for COPY. What sends anything else past SQL text is refused. */
final class RecordedPgConnection extends Recorded {
    private final RecordedConnection connection;
    private final Object raw;

    RecordedPgConnection(RecordedConnection connection, Object raw) {
        super(PGConnection.class, raw);
        this.connection = connection;
        this.raw = raw;
    }

    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getCopyAPI" -> new RecordedCopyManager((BaseConnection) raw, connection.trace());
            case "getLargeObjectAPI", "getFastpathAPI", "getReplicationAPI", "alterUserPassword" ->
                throw Refusal.UNRECORDED.of(call(method));
            case "setAutosave", "setQueryTimeout" -> throw Refusal.SESSION.of(call(method));
            default -> connection.handOut(pass(method, arguments));
        };
    }
}
