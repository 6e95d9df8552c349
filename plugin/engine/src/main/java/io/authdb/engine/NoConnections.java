package io.authdb.engine;

import io.authdb.engine.execute.Connections;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.UsageException;
import java.sql.Connection;
import java.util.List;

/** Where no database was named. */
record NoConnections() implements Connections {

    @Override
    public Connection open() {
        throw new UsageException(List.of(
                Problem.of("NoUrl", "connection", "no database was named.").advise("Name one.")));
    }

    @Override
    public String name() {
        return "no database";
    }

    @Override
    public boolean pooled() {
        return false;
    }
}
