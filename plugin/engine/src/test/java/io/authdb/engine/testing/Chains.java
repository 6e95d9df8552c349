package io.authdb.engine.testing;

import io.authdb.engine.history.Applied;
import io.authdb.engine.history.State;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chains and states as tests write them, without a class or a database. */
public final class Chains {

    /** The plan of the auth application. */
    public static final Chain SEED = new Chain(List.of(
            revision("001", "initial models", new Reversibility.Reversible("all users and tasks", "")),
            revision("002", "add performance indexes", new Reversibility.Reversible("", "")),
            revision(
                    "003",
                    "delete orphan tasks",
                    new Reversibility.Irreversible(
                            "Deleted tasks cannot be brought back",
                            "ADR-0014",
                            "Restore a backup taken before this migration")),
            revision("004", "enforce tasks owner id not null", new Reversibility.Reversible("", "owner_id nullable"))));

    private Chains() {}

    /** Reversible revisions with these ids. */
    public static Chain of(String... ids) {
        return new Chain(Stream.of(ids)
                .map(id -> revision(id, "step " + id, new Reversibility.Reversible("", "")))
                .toList());
    }

    /** One revision. */
    public static Revision revision(String id, String description, Reversibility reversibility) {
        MigrationMethod method = new MigrationMethod("run", "java.sql.Connection", false);
        Optional<MigrationMethod> downgrade = reversibility.reversible() ? Optional.of(method) : Optional.empty();
        return new Revision(
                new RevisionId(id),
                description,
                "com.example.Step" + id,
                true,
                reversibility,
                new Revision.Methods(method, downgrade, List.of(), List.of()));
    }

    /** The state of a database to which these revisions of a chain, or unknown ones, were applied. */
    public static State applied(Chain chain, String... ids) {
        List<Applied> applied = Stream.of(ids).map(id -> applied(chain, id)).toList();
        return new State(Optional.of(new State.Fence(ids.length, ids.length)), applied, Optional.empty());
    }

    private static Applied applied(Chain chain, String id) {
        RevisionId revision = new RevisionId(id);
        Reversibility reversibility =
                chain.find(revision).map(Revision::reversibility).orElse(new Reversibility.Reversible("", ""));
        Applied.Signature signature = new Applied.Signature(
                "upgrade", Instant.parse("2026-11-22T10:00:00Z"), Duration.ofMillis(12), "app", "host", "authdb");
        String description = chain.find(revision).map(Revision::description).orElse("unknown");
        return new Applied(revision, description, reversibility, "1:0", signature);
    }
}
