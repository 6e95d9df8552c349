package io.authdb.it.benchmark;

import io.authdb.engine.execute.Rehearsal;
import io.authdb.engine.execute.Watch;
import io.authdb.engine.history.Schemas;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.it.corpora.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Up, down and up of each migration, recorded in a history, on a database that nobody looks at: what proving starts from. */
final class BareRun {

    private static final String DATABASE = "bare_run";

    private BareRun() {}

    static void of(ScratchPostgres server, List<Revision> revisions) {
        try (Connection administration = server.superuser("postgres").open();
                Statement statement = administration.createStatement()) {
            statement.execute("create database " + DATABASE + " template template0");
            statement.execute("create role " + DATABASE + " login nosuperuser");
            statement.execute("alter database " + DATABASE + " owner to " + DATABASE);
            try (Rehearsal rehearsal = Rehearsal.open(server.role(DATABASE, DATABASE, ""), Schemas.DEFAULT)) {
                for (Revision revision : revisions) {
                    rehearsal.run(revision, Direction.UPGRADE, Watch.NOBODY);
                    rehearsal.run(revision, Direction.DOWNGRADE, Watch.NOBODY);
                    rehearsal.run(revision, Direction.UPGRADE, Watch.NOBODY);
                }
            }
            statement.execute("drop database " + DATABASE + " with (force)");
            statement.execute("drop role " + DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
