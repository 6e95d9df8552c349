package io.authdb.engine.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the one connection of a run comes from. */
public interface Connections {

    /** Opens or borrows a connection. */
    Connection open() throws SQLException;

    /** What the database is called in messages; without user and password. */
    String name();

    /** Whether others will use the connection after it is closed, so that it must be handed back as it came. */
    boolean pooled();
}
