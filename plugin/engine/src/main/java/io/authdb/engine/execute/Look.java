package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** A look at a database over a connection of its own, over which not one statement can write. */
public final class Look {

    private Look() {}

    /** Looks, and leaves not one setting in a pool. */
    public static <T> T at(Connections connections, Work<T> work) throws SQLException {
        try (Connection connection = connections.open()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return work.over(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    /** What is read. */
    @FunctionalInterface
    public interface Work<T> {
        /** Reads it. */
        T over(Connection connection) throws SQLException;
    }
}
