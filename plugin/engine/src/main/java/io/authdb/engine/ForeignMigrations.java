package io.authdb.engine;

import io.authdb.engine.execute.Session;
import io.authdb.engine.history.Recorded;
import io.authdb.engine.history.State;
import io.authdb.engine.plan.Check;
import io.authdb.engine.plan.Direction;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.problem.RefusedException;
import io.authdb.engine.problem.UsageException;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Artifact;
import io.authdb.engine.seal.MalformedLineException;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.seal.SealedSql;
import io.authdb.rule.MigrationId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Migrations that only a newer release has, as the history keeps them: the older release, which has to take its database
 * back, runs their sealed downgrades.
 */
final class ForeignMigrations {

    private final Session session;
    private final Artifact own;

    ForeignMigrations(Session session, Artifact own) {
        this.session = session;
        this.own = own;
    }

    /** Reads ids separated by commas. */
    static List<RevisionId> parse(String text) {
        List<RevisionId> ids = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            if (!MigrationId.isWellFormed(one.strip())) {
                throw new UsageException(List.of(Problem.of("MalformedId", one.strip(), "that is no id of a revision.")
                        .advise("Write 005, and several separated by commas.")));
            }
            ids.add(new RevisionId(one.strip()));
        }
        return ids;
    }

    /**
     * The own migrations and these.
     *
     * @throws RefusedException if one of them cannot be undone with what the history keeps, or the history is not as authdb
     *     wrote it
     */
    Artifact with(List<RevisionId> ids) throws SQLException {
        List<RevisionId> foreign =
                ids.stream().filter(id -> own.chain().find(id).isEmpty()).toList();
        if (foreign.isEmpty()) {
            return own;
        }
        State state = session.read();
        Optional<String> fault = session.tampering(state);
        if (fault.isPresent()) {
            throw new RefusedException(List.of(Check.tampered(fault.orElseThrow())));
        }
        Map<RevisionId, Recorded> recorded = session.recorded(state);
        Map<RevisionId, Seal> seals = new HashMap<>();
        List<Revision> revisions = new ArrayList<>(own.chain().revisions());
        for (RevisionId id : foreign) {
            Recorded one = Optional.ofNullable(recorded.get(id))
                    .orElseThrow(() -> refused("NotForeign", id, "it is not applied.", state));
            revisions.add(one.revision());
            if (one.revision().reversibility().reversible()) {
                seals.put(id, seal(one, state));
            }
        }
        SealedSql kept = (id, direction) ->
                direction == Direction.DOWNGRADE ? Optional.ofNullable(seals.get(id)) : Optional.empty();
        return new Artifact(chain(revisions), own.seals().or(kept), own.effects());
    }

    private Chain chain(List<Revision> revisions) {
        Map<RevisionId, String> checksums = new HashMap<>();
        own.chain().revisions().stream()
                .map(Revision::id)
                .forEach(id -> own.chain().checksum(id).ifPresent(sum -> checksums.put(id, sum)));
        return new Chain(revisions, checksums);
    }

    private static Seal seal(Recorded one, State state) {
        RevisionId id = one.revision().id();
        if (one.downgrade().isEmpty()) {
            throw refused("ForeignNotSealed", id, "its downgrade was not sealed when it was applied.", state);
        }
        try {
            Seal seal = Seal.parse(one.downgrade());
            if (seal.id().equals(id) && seal.direction().equals(Direction.DOWNGRADE.word())) {
                return seal;
            }
            throw refused("ForeignNotSealed", id, "what the history keeps of it is another's downgrade.", state);
        } catch (MalformedLineException malformed) {
            throw refused("ForeignNotSealed", id, "what the history keeps of it: " + malformed.getMessage(), state);
        }
    }

    private static RefusedException refused(String code, RevisionId id, String what, State state) {
        return new RefusedException(List.of(Problem.of(code, id.value(), what)
                .withState("Nothing was run. The database is still at " + state.name() + ".")
                .advise("Use the release of the application that has its migration.")));
    }
}
