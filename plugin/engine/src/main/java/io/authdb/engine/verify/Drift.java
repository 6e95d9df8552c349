package io.authdb.engine.verify;

import io.authdb.engine.history.Applied;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.schema.Difference;
import io.authdb.engine.schema.Snapshot;
import io.authdb.engine.trace.Checksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database in use, held against what the migrations make of an empty one. */
final class Drift {

    private final TargetDatabase target;
    private final List<Exclusion> exclusions;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Snapshot> expected = Optional.empty();

    Drift(TargetDatabase target, List<Exclusion> exclusions) {
        this.target = target;
        this.exclusions = exclusions;
    }

    /** Whether the scratch database is now where the target is, so that its schema is the one to expect there. */
    boolean isAt(Revision revision) {
        return target.state().current().filter(revision.id()::equals).isPresent();
    }

    void expect(Snapshot schema) {
        expected = Optional.of(schema);
    }

    /** What is wrong with the target, and what is only pending. */
    List<Finding> findings(List<Proof> proofs) {
        target.problems().forEach(this::add);
        changed(proofs);
        expected.filter(schema -> complete(proofs)).ifPresent(schema -> compare(schema, proofs));
        return findings;
    }

    private void add(Problem problem) {
        Finding.Weight weight = problem.code().equals("Pending") ? Finding.Weight.NOTE : Finding.Weight.FAILURE;
        findings.add(
                new Finding(weight, problem.code(), "Of the database at the URL: " + problem.what(), problem.lines()));
    }

    private void changed(List<Proof> proofs) {
        List<String> changed = new ArrayList<>();
        for (Proof proof : proofs) {
            applied(proof.revision().id())
                    .filter(applied -> isOther(applied.checksum(), proof))
                    .ifPresent(applied -> changed.add(proof.revision().title() + ", applied "
                            + applied.by().time()));
        }
        if (!changed.isEmpty()) {
            findings.add(Finding.failure(
                    "Changed", "The SQL of migrations is not what was applied to the database at the URL.", changed));
        }
    }

    private Optional<Applied> applied(RevisionId id) {
        return target.state().applied().stream()
                .filter(applied -> applied.id().equals(id))
                .findFirst();
    }

    /** A stamp has no checksum, another algorithm's is not comparable, and what varies with the rows is not either. */
    private static boolean isOther(String recorded, Proof proof) {
        return proof.sql().fixed(Proof.Sql.Part.UPGRADE)
                && recorded.startsWith(Checksum.ALGORITHM + ":")
                && !recorded.equals(Checksum.of(proof.sql().upgrade()));
    }

    /** With a revision missing below the current one, no revision's schema is the one to expect. */
    private boolean complete(List<Proof> proofs) {
        RevisionId current = target.state().current().orElseThrow();
        return proofs.stream()
                .map(proof -> proof.revision().id())
                .filter(id -> id.compareTo(current) <= 0)
                .allMatch(id -> applied(id).isPresent() || isReplaced(id, proofs));
    }

    /** By a snapshot that is applied. */
    private boolean isReplaced(RevisionId id, List<Proof> proofs) {
        return proofs.stream()
                .map(Proof::revision)
                .filter(revision -> applied(revision.id()).isPresent())
                .flatMap(revision -> revision.past().replaces().stream())
                .anyMatch(last -> id.compareTo(last) <= 0);
    }

    private void compare(Snapshot schema, List<Proof> proofs) {
        RevisionId current = target.state().current().orElseThrow();
        List<Revision> above = proofs.stream()
                .map(Proof::revision)
                .filter(revision -> revision.id().compareTo(current) > 0)
                .toList();
        List<Difference> differences = ClosedSchema.leftOut(
                schema.differences(target.schema()), target.state().schema().name());
        Deviation found = Deviation.of(differences, exclusions, above);
        if (!found.differences().isEmpty()) {
            findings.add(Finding.failure(
                    "Drift",
                    "The schema of the database at the URL is not what the migrations make at "
                            + target.state().name() + ".",
                    found.differences()));
        }
        if (!found.excluded().isEmpty()) {
            findings.add(Finding.note(
                    "DriftExcluded", "Differences of the database at the URL were left out.", found.excluded()));
        }
    }
}
