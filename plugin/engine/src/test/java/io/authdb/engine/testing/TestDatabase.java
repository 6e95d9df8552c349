package io.authdb.engine.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach one database of the {@link TestServer}. */
public record TestDatabase(int port, String name, String username, String password) {

    /** Names the database only: connecting takes {@link #username} and {@link #password}. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /** A new connection, in autocommit as every driver hands them out. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(username);
        source.setPassword(password);
        return source;
    }
}
