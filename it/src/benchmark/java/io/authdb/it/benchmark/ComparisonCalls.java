package io.authdb.it.benchmark;

import io.authdb.engine.history.SchemaName;
import io.authdb.engine.schema.Catalog;
import io.authdb.engine.schema.Difference;
import io.authdb.engine.schema.Snapshot;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparing two catalogs of a thousand tables that have nothing in common in memory, of which one table differs. */
@State(Scope.Benchmark)
public class ComparisonCalls {

    private Snapshot was;
    private Snapshot now;

    @Setup
    public void read() throws SQLException {
        io.authdb.engine.schema.Scope scope = new io.authdb.engine.schema.Scope(SchemaName.PUBLIC, Set.of());
        try (Connection connection = DriverManager.getConnection(Inputs.given().catalog(), "postgres", "");
                Statement statement = connection.createStatement()) {
            was = new Catalog(connection, scope).all();
            connection.setAutoCommit(false);
            statement.execute("alter table public.t500 add added text");
            now = new Catalog(connection, scope).all();
            connection.rollback();
        }
    }

    @Benchmark
    public List<Difference> twoCatalogs() {
        List<Difference> differences = was.differences(now);
        if (differences.size() != 1) {
            throw new IllegalStateException(differences.toString());
        }
        return differences;
    }
}
