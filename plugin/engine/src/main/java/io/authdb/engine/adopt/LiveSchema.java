package io.authdb.engine.adopt;

import io.authdb.engine.history.State;
import io.authdb.engine.schema.Catalog;
import io.authdb.engine.schema.Scope;
import io.authdb.engine.verify.Deviation;
import io.authdb.engine.verify.Exclusion;
import io.authdb.engine.verify.Expectation;
import io.authdb.engine.verify.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema of a database in use.
 *
 * @param connection over which it is looked at
 * @param settings which part of it is the migrations' business
 */
record LiveSchema(Connection connection, Settings settings) {

    /** How it differs; without a history to tell who migrates, it is whoever looks, who would own it. */
    Deviation deviation(Expectation expected, State state) throws SQLException {
        Scope scope =
                state.fence().isPresent() ? settings.scope() : settings.scope().migratedBy(role());
        // before the catalog is read, for which no schema is on the search path
        List<Exclusion> tools =
                ToolTables.in(connection, settings.schemas().working()).exclusions();
        return expected.deviation(new Catalog(connection, scope).all(), tools);
    }

    private String role() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
