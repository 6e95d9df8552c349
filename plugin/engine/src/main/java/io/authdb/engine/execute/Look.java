package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** A look at a database in a transaction in which not one statement can write. */
public final class Look {

    private Look() {}

    /** Looks, and leaves not one setting in a pool. */
    public static <T> T at(Connections connections, Work<T> work) throws SQLException {
        try (Connection connection = connections.open()) {
            return over(connection, work);
        }
    }

    /** The same over a connection that is there, in no transaction. */
    static <T> T over(Connection connection, Work<T> work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        boolean readOnly = connection.isReadOnly();
        connection.setAutoCommit(true);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            return work.over(connection);
        } finally {
            connection.rollback();
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(autoCommit);
        }
    }

    /** What is read. */
    @FunctionalInterface
    public interface Work<T> {
        /** Reads it. */
        T over(Connection connection) throws SQLException;
    }
}
