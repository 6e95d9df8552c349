package io.authdb.engine.execute;

import io.authdb.engine.history.Preflight;
import io.authdb.engine.history.SchemaName;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a server is one that migrations can run on. */
final class TargetServer {

    /** PostgreSQL 14 is the first that notices that its client is gone. */
    private static final int OLDEST = 140_000;

    /** The newest release that authdb's own tests run on. */
    private static final int NEWEST = 18;

    /** A copy of files and a standby keep the cluster's identifier, and are not noticed. */
    static final String ELSEWHERE =
            "The newest row of the history was written on another cluster than this one: think of"
                    + " a restored backup, a clone, a logical copy that was promoted or a server renewed by pg_upgrade, and look"
                    + " whether this is the database you mean.";

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

    /** What others may put where the migrations work would run with the migrator's rights. */
    static void requireTrusted(Preflight preflight, Preflight.Close close) {
        if (!close.replicationRole().equals("origin")) {
            throw new DatabaseException(List.of(problem(
                            "ReplicationRole",
                            preflight,
                            "session_replication_role is " + close.replicationRole()
                                    + " for role " + preflight.role()
                                    + ", which switches triggers and foreign keys off.")
                    .advise("Type: alter role \"" + preflight.role() + "\" reset session_replication_role;")));
        }
        if (!close.strangers().isEmpty()) {
            throw new DatabaseException(List.of(strangers(preflight, close.strangers())));
        }
    }

    private static Problem strangers(Preflight preflight, List<String> strangers) {
        SchemaName schema = preflight.schema().name();
        String revoke = "revoke create on schema " + schema.quoted() + " from ";
        return problem(
                        "UntrustedSchema",
                        preflight,
                        "others may create objects in schema " + schema
                                + ", and a function planted there could run with the rights of role "
                                + preflight.role() + ": " + String.join(", ", strangers) + ".")
                .advise("Type as its owner: " + revoke + "public"
                        + strangers.stream()
                                .map(role -> ", \"" + role.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining())
                        + ";")
                .advise("What " + preflight.role() + " itself needs stays: grant usage, create on schema "
                        + schema.quoted() + " to \"" + preflight.role() + "\";");
    }

    /** What is odd about the server and stops nothing. */
    static List<String> warnings(Preflight preflight, boolean shared) {
        List<String> warnings = new ArrayList<>();
        int major = preflight.serverVersion() / 10_000;
        if (major > NEWEST) {
            warnings.add("The server is PostgreSQL " + major + ", and this release of authdb was tested up to " + NEWEST
                    + ".");
        }
        if (preflight.close().filter(close -> close.rights().everything()).isPresent()) {
            warnings.add(
                    "Role " + preflight.role() + " is a superuser: what a migration gets wrong, or somebody planted"
                            + " for it, has no limits. What an ordinary role needs is what authdb's grants print.");
        }
        if (shared) {
            warnings.add("A pooler stands before the server: each step is protected by its own transaction, and a step"
                    + " outside a transaction needs a URL that leads to the server itself.");
        }
        return warnings;
    }

    private static Problem problem(String code, Preflight preflight, String what) {
        return Problem.of(code, "database " + preflight.database(), what).withState("Nothing was run.");
    }
}
