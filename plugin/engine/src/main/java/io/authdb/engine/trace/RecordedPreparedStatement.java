package io.authdb.engine.trace;

import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A prepared or callable statement: what is bound is recorded beside its text. */
final class RecordedPreparedStatement extends RecordedStatement {
    private final String sql;
    /** As JDBC has it, a bind stays for the next execution until it is bound anew or cleared. */
    private final SortedMap<Integer, String> binds = new TreeMap<>();

    RecordedPreparedStatement(RecordedConnection connection, Class<?> face, PreparedStatement raw, String sql) {
        super(connection, face, raw);
        this.sql = sql;
    }

    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        if (isBind(method, arguments)) {
            return bind(method, arguments);
        }
        if (method.getName().equals("clearParameters")) {
            binds.clear();
        }
        return super.answer(method, arguments);
    }

    @Override
    SentStatement sending(@Nullable Object[] arguments) {
        return arguments.length == 0 ? SentStatement.prepared(sql, binds.values()) : super.sending(arguments);
    }

    /** A setter of the statement itself, as setMaxRows, has one argument. */
    private static boolean isBind(Method method, @Nullable Object[] arguments) {
        return method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
    }

    private @Nullable Object bind(Method method, @Nullable Object[] arguments) throws Throwable {
        // before the call, which may be refused here and change the value there
        String bound = BoundValue.of(method.getName(), arguments);
        Object answer = pass(method, arguments);
        binds.put((Integer) arguments[0], bound);
        return answer;
    }
}
