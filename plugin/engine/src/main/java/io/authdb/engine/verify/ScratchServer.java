package io.authdb.engine.verify;

import io.authdb.engine.execute.Connections;

/** A PostgreSQL server on which databases may be created and dropped. */
public interface ScratchServer {

    /** Connections of a superuser to a database of it. */
    Connections superuser(String database);

    /** Connections of another role to a database of it. */
    Connections role(String database, String role, String password);
}
