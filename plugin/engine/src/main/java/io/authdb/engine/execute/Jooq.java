package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jooq.Configuration;
import org.jooq.Constants;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ as a migration gets it, over the project's own version. The settings are fixed, so that what a migration sends
 * depends on nothing but its code and jOOQ's version: values inlined, names quoted, no formatting, no locale.
 */
final class Jooq {

    private final Configuration configuration;

    Jooq(Connection connection) {
        Settings settings = new Settings()
                .withStatementType(StatementType.STATIC_STATEMENT)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withRenderFormatted(false)
                .withRenderLocale(Locale.ROOT)
                .withExecuteLogging(false);
        configuration = new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.POSTGRES)
                .set(settings)
                .set(new Savepoints(connection));
    }

    /** What to hand to a method with a parameter of this class. */
    Object argument(String parameter) {
        return parameter.equals(Configuration.class.getName()) ? configuration : DSL.using(configuration);
    }

    /** How many rows a query has; it need not be attached to anything. */
    int rows(@Nullable Object query) {
        if (!(query instanceof ResultQuery<?> rows)) {
            throw new IllegalStateException("returned no query");
        }
        rows.attach(configuration);
        return rows.fetch().size();
    }

    /** The version of jOOQ that is there now; a constant in the code would be the one this was compiled with. */
    static String version() throws ReflectiveOperationException {
        return String.valueOf(Constants.class.getField("FULL_VERSION").get(null));
    }

    /** A transaction inside a step is a savepoint: the step's own transaction is committed with its history row. */
    private static final class Savepoints implements TransactionProvider {

        private final Connection connection;
        private final Deque<Savepoint> open = new ArrayDeque<>();

        Savepoints(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void begin(TransactionContext context) {
            run(() -> open.push(connection.setSavepoint()));
        }

        @Override
        public void commit(TransactionContext context) {
            run(() -> connection.releaseSavepoint(open.pop()));
        }

        @Override
        public void rollback(TransactionContext context) {
            run(() -> connection.rollback(open.pop()));
        }

        private static void run(SavepointCall call) {
            try {
                call.run();
            } catch (SQLException failed) {
                throw new DataAccessException("savepoint", failed);
            }
        }
    }

    private interface SavepointCall {
        void run() throws SQLException;
    }
}
