package io.authdb.engine.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How authdb's own statements, the same for each step, get to the server. */
public interface OwnStatements {

    /** Over which connection. */
    Connection connection();

    /** Prepares one. */
    PreparedStatement prepare(String sql) throws SQLException;

    /** Whether one text may hold several, which then go in one message. */
    boolean together();
}
