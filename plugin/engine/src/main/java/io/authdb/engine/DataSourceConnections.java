package io.authdb.engine;

import io.authdb.engine.execute.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections borrowed from an application's data source, which may be a pool. */
record DataSourceConnections(DataSource dataSource) implements Connections {

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public String name() {
        return "data source";
    }

    @Override
    public boolean pooled() {
        return true;
    }
}
