package io.authdb.engine.trace;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What sends no statement itself but leads to what does: the meta data, an array, a large object. */
final class RecordedLink extends Recorded {
    private final RecordedConnection connection;

    RecordedLink(RecordedConnection connection, Class<?> face, Object raw) {
        super(face, raw);
        this.connection = connection;
    }

    /** A large object can be read; writing to it sends no SQL. None of these names occurs in the other interfaces. */
    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setBytes", "setString", "setBinaryStream", "setAsciiStream", "setCharacterStream", "truncate" ->
                throw Refusal.UNRECORDED.of(call(method));
            default -> connection.handOut(pass(method, arguments));
        };
    }
}
