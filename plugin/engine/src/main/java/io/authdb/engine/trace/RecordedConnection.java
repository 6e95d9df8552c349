package io.authdb.engine.trace;

import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The connection a migration gets: its statements are recorded, its transaction and its session are authdb's. */
public final class RecordedConnection extends Recorded {
    /** Named, not linked: the driver's class is loaded only when a migration names it itself. */
    private static final String PG_CONNECTION = "org.postgresql.PGConnection";

    private static final List<Class<?>> LINKS =
            List.of(DatabaseMetaData.class, Array.class, Blob.class, NClob.class, Clob.class);

    private final Connection raw;
    private final Trace trace;

    private RecordedConnection(Connection raw, Trace trace) {
        super(Connection.class, raw);
        this.raw = raw;
        this.trace = trace;
    }

    /** A connection that records in the trace what is sent through it or anything it hands out. */
    public static Connection of(Connection raw, Trace trace) {
        return (Connection) new RecordedConnection(raw, trace).proxy();
    }

    Trace trace() {
        return trace;
    }

    @Override
    @Nullable
    Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> prepared(PreparedStatement.class, method, arguments);
            case "prepareCall" -> prepared(CallableStatement.class, method, arguments);
            case "commit" -> throw Refusal.TRANSACTION.of(call(method));
            case "rollback" -> rollback(method, arguments);
            case "setAutoCommit" -> unlessSame(raw.getAutoCommit(), method, arguments, Refusal.TRANSACTION);
            case "close", "abort", "beginRequest", "endRequest" -> throw Refusal.CONNECTION.of(call(method));
            case "setReadOnly" -> unlessSame(raw.isReadOnly(), method, arguments, Refusal.SESSION);
            case "setHoldability" -> unlessSame(raw.getHoldability(), method, arguments, Refusal.SESSION);
            case "setCatalog" -> unlessSame(raw.getCatalog(), method, arguments, Refusal.SESSION);
            case "setTransactionIsolation", "setSchema", "setNetworkTimeout", "setClientInfo", "setTypeMap" ->
                throw Refusal.SESSION.of(call(method));
            default -> handOut(pass(method, arguments));
        };
    }

    @Override
    Object unwrap(Class<?> wanted) throws SQLException {
        return isDriver(wanted) ? new RecordedPgConnection(this, raw.unwrap(wanted)).proxy() : super.unwrap(wanted);
    }

    @Override
    boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return isDriver(wanted) ? raw.isWrapperFor(wanted) : super.isWrapperFor(wanted);
    }

    private static boolean isDriver(Class<?> wanted) {
        return wanted.getName().equals(PG_CONNECTION);
    }

    /** Some libraries set what is set already, by habit; that changes nothing and is let be. */
    private static @Nullable Object unlessSame(
            @Nullable Object current, Method method, @Nullable Object[] arguments, Refusal refusal)
            throws RefusedCallException {
        if (Objects.equals(current, arguments[0])) {
            return null;
        }
        throw refusal.of(method.getName() + "(" + arguments[0] + ")");
    }

    private @Nullable Object rollback(Method method, @Nullable Object[] arguments) throws Throwable {
        if (arguments.length == 0) {
            throw Refusal.TRANSACTION.of(call(method));
        }
        return pass(method, arguments);
    }

    private Object prepared(Class<?> face, Method method, @Nullable Object[] arguments) throws Throwable {
        String sql = (String) Objects.requireNonNull(arguments[0], "sql");
        Refusal.ofTransactionControl(SentStatement.prepared(sql, List.of()));
        var statement = (PreparedStatement) Objects.requireNonNull(pass(method, arguments));
        return new RecordedPreparedStatement(this, face, statement, sql).proxy();
    }

    /** What the driver answered, behind a proxy if it leads back to the driver's connection. */
    @Nullable
    Object handOut(@Nullable Object answer) {
        if (answer instanceof Connection) {
            return proxy();
        } else if (answer instanceof Statement statement) {
            // not made here, as that of the meta data's rows: its text is unknown, so only new ones can be sent
            return new RecordedStatement(this, Statement.class, statement).proxy();
        } else if (answer instanceof ResultSet rows) {
            return new RecordedResultSet(this, rows, null).proxy();
        }
        return answer == null ? null : handOutLink(answer);
    }

    private Object handOutLink(Object answer) {
        for (Class<?> link : LINKS) {
            if (link.isInstance(answer)) {
                return new RecordedLink(this, link, answer).proxy();
            }
        }
        return answer;
    }
}
