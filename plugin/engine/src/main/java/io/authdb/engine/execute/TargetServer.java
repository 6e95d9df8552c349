package io.authdb.engine.execute;

import io.authdb.engine.history.Preflight;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.util.List;

/** Whether a server is one that migrations can run on. */
final class TargetServer {

    /** PostgreSQL 14 is the first that notices that its client is gone. */
    private static final int OLDEST = 140_000;

    private TargetServer() {}

    static void requireSupported(Preflight preflight) {
        if (preflight.serverVersion() < OLDEST) {
            throw new DatabaseException(List.of(problem(
                            "UnsupportedServer",
                            preflight,
                            "the server is PostgreSQL " + preflight.serverVersion() / 10_000
                                    + ", and authdb needs 14 or newer.")
                    .advise("Use a newer server.")));
        }
    }

    static void requireWritable(Preflight preflight) {
        if (preflight.inRecovery()) {
            throw new DatabaseException(
                    List.of(problem("StandbyServer", preflight, "the server is a standby, which only reads.")
                            .advise("Give the URL of the primary.")));
        }
        if (preflight.readOnly()) {
            throw new DatabaseException(
                    List.of(problem("ReadOnlyServer", preflight, "transactions are read-only by default here.")
                            .advise("Set default_transaction_read_only to off for role " + preflight.role() + ".")));
        }
    }

    private static Problem problem(String code, Preflight preflight, String what) {
        return Problem.of(code, "database " + preflight.database(), what).withState("Nothing was run.");
    }
}
