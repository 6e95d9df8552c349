package io.authdb.engine.tool;

import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The schemas of a database that a query names. */
final class TenantSchemas {

    private TenantSchemas() {}

    /**
     * Runs the query, which can write nothing.
     *
     * @throws UsageException if it answers something else than names, each once
     */
    static List<String> of(DriverConnections connections, String query) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            // only a transaction is read-only to the driver, and this one ends with the connection
            connection.setAutoCommit(false);
            try (ResultSet rows = statement.executeQuery(query)) {
                return names(rows);
            }
        } catch (SQLException failed) {
            if (DatabaseFault.connectionLost(failed)
                    || String.valueOf(failed.getSQLState()).startsWith("08")) {
                throw DatabaseFault.unopened(connections.name(), failed);
            }
            throw wrong("the server says: " + DatabaseFault.sentence(failed));
        }
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
            String name = rows.getString(1);
            if (name == null || name.isEmpty()) {
                throw wrong("row " + (names.size() + 1) + " has no name.");
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw wrong("it names no schema.");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw wrong("it names a schema twice.");
        }
        return names;
    }

    private static UsageException wrong(String what) {
        return new UsageException(List.of(Problem.of("NoSchemas", "the query for schemas", what)
                .advise("Its first column names them: select nspname from pg_namespace where nspname like 'tenant%'"
                        + " order by 1, without those that end in _authdb.")));
    }
}
