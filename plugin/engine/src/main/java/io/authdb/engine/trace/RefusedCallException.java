package io.authdb.engine.trace;

import java.lang.reflect.Method;
import java.sql.SQLClientInfoException;
import java.sql.SQLNonTransientException;
import java.util.Map;
import java.util.stream.Stream;

/** A call that is not a migration's to make. Nothing was sent; the message is the whole sentence. */
public final class RefusedCallException extends SQLNonTransientException {
    private static final long serialVersionUID = 1;

    RefusedCallException(String message, String state) {
        super(message, state);
    }

    /** Itself, or what says the same where the method may not throw it: a proxy would hide it behind its own. */
    Exception fitting(Method method) {
        Class<?>[] declared = method.getExceptionTypes();
        if (Stream.of(declared).anyMatch(type -> type.isInstance(this))) {
            return this;
        }
        return Stream.of(declared).anyMatch(SQLClientInfoException.class::equals)
                ? new SQLClientInfoException(getMessage(), getSQLState(), Map.of(), this)
                : new UnsupportedOperationException(getMessage(), this);
    }
}
