package io.authdb.engine.trace;

import java.sql.SQLException;
import org.postgresql.copy.CopyDual;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/** COPY with its SQL recorded, though not the rows it carries. The driver's other methods all end in these three. */
final class RecordedCopyManager extends CopyManager {
    private final Trace trace;

    RecordedCopyManager(BaseConnection connection, Trace trace) throws SQLException {
        super(connection);
        this.trace = trace;
    }

    @Override
    public CopyIn copyIn(String sql) throws SQLException {
        return recorded(sql, () -> super.copyIn(sql));
    }

    @Override
    public CopyOut copyOut(String sql) throws SQLException {
        return recorded(sql, () -> super.copyOut(sql));
    }

    /** Both directions at once is replication. */
    @Override
    public CopyDual copyDual(String sql) throws SQLException {
        throw Refusal.UNRECORDED.of("copyDual()");
    }

    private interface Start<C> {
        C copy() throws SQLException;
    }

    private <C> C recorded(String sql, Start<C> start) throws SQLException {
        SentStatement sending = SentStatement.plain(sql);
        trace.admit(sending);
        try {
            C copy = start.copy();
            trace.addOpen(sending);
            return copy;
        } catch (SQLException e) {
            trace.addFailed(sending, e);
            throw e;
        }
    }
}
