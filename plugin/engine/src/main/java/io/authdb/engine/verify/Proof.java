package io.authdb.engine.verify;

import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.SentStatement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was seen of one migration.
 *
 * @param revision the migration
 * @param state how far the proof came
 * @param findings what its author should know
 * @param observed what its downgrade really lost and left
 * @param sql what its upgrade and its downgrade sent
 * @param facts what its upgrade's statements did to tables that were there before: locks, rewrites, scans
 * @param took how long its proof took
 */
public record Proof(
        Revision revision,
        State state,
        List<Finding> findings,
        Observed observed,
        Sql sql,
        List<TableFact> facts,
        Duration took) {

    static final String UPGRADE_FAILED = "UpgradeFailed";
    static final String NEVER_ENDS = "NeverEnds";
    static final String SCRATCH_LOST = "ScratchLost";

    /** How far a proof came. */
    public enum State {
        /** All that the migration claims was seen to be true. */
        PROVEN,
        /** A claim is false. */
        FAILED,
        /** It lies at or below the revision since which is proven, and was only run. */
        TAKEN
    }

    /** Keeps copies of the lists. */
    public Proof {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
    }

    /**
     * How reversible it is, as it declares and as was seen; {@code FAILED} if the two differ. Where they differ and that is
     * accepted, it says so: {@code yes, but SchemaNotRestored is accepted}.
     */
    public String verdict() {
        return state == State.FAILED
                ? "FAILED"
                : revision.reversibility().words()
                        + acceptedFailures().stream()
                                .map(code -> ", but " + code + " is accepted")
                                .collect(Collectors.joining());
    }

    /** The codes of the findings that would make it fail if its author did not accept them. */
    public List<String> acceptedFailures() {
        return findings.stream()
                .filter(Finding::isAcceptedFailure)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    /** The same with what its revision accepts turned into notes; what it accepts in vain is a warning. */
    public Proof accepting() {
        return new Acceptances(revision.accepted()).applied(this, true);
    }

    /** The same of a proof without all rows, which shows of nothing that it is accepted in vain. */
    Proof acceptingOfFewRows() {
        return new Acceptances(revision.accepted()).applied(this, false);
    }

    /** Whether its upgrade ran, so that the chain goes on from it. */
    boolean reached() {
        return ended() && findings.stream().noneMatch(finding -> finding.code().equals(UPGRADE_FAILED));
    }

    /** Whether it let go of the database, and left one to go on with, so that others can be proven after it. */
    boolean ended() {
        return findings.stream()
                .noneMatch(finding -> Set.of(NEVER_ENDS, SCRATCH_LOST).contains(finding.code()));
    }

    /**
     * What a downgrade did beside taking the upgrade back, in words.
     *
     * @param lost which rows and values it destroyed, those included that came after the upgrade
     * @param left how the schema differs from the one before the upgrade
     */
    public record Observed(List<String> lost, List<String> left) {

        static final Observed NOTHING = new Observed(List.of(), List.of());

        /** Keeps copies of the lists. */
        public Observed {
            lost = List.copyOf(lost);
            left = List.copyOf(left);
        }
    }

    /**
     * The statements of a migration, as they were sent.
     *
     * @param up by its first upgrade
     * @param down by its downgrade; nothing where it has none or it did not run
     * @param varying what was not the same each time it ran, also over other rows; all of what was not compared
     */
    public record Sql(Sent up, Sent down, Set<Part> varying) {

        static final Sql NONE = new Sql(Sent.NOTHING, Sent.NOTHING, Set.of(Part.values()));

        /** Keeps a copy of the set. */
        public Sql {
            varying = Set.copyOf(varying);
        }

        /** The statements of its first upgrade. */
        public List<SentStatement> upgrade() {
            return up.statements();
        }

        /** The statements of its downgrade. */
        public List<SentStatement> downgrade() {
            return down.statements();
        }

        /** Whether a part was the same each time. */
        public boolean fixed(Part part) {
            return !varying.contains(part);
        }

        /** What a migration sends. */
        public enum Part {
            /** By its upgrade. */
            UPGRADE,
            /** By the methods that judge its upgrade. */
            VERIFY,
            /** By its downgrade. */
            DOWNGRADE
        }
    }
}
