package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.LockEntry;
import io.authdb.engine.seal.LockFile;
import io.authdb.engine.seal.LockedSql;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Proof.Sql.Part;
import io.authdb.engine.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares {@code authdb.lock} with what was proven. What is missing is added, also where something else differs. What
 * differs stays until somebody says that it is meant, and so does what is gone: nothing leaves a committed file by itself.
 */
final class LockComparison {

    /** How many are told by name. */
    private static final int NAMED = 3;

    private final LockFile file;
    private final Verification verification;
    private final LockWishes wishes;
    private final List<Proof> added = new ArrayList<>();
    private final LockResult.Builder result = new LockResult.Builder();

    private LockComparison(LockFile file, Verification verification, LockWishes wishes) {
        this.file = file;
        this.verification = verification;
        this.wishes = wishes;
    }

    static LockResult of(LockFile file, Verification verification, LockWishes wishes) {
        return new LockComparison(file, verification, wishes).result();
    }

    private LockResult result() {
        verification.proofs().forEach(this::compare);
        Set<RevisionId> proven = verification.proofs().stream()
                .map(proof -> proof.revision().id())
                .collect(Collectors.toSet());
        remarkAdded();
        file.entries().stream().filter(entry -> !proven.contains(entry.id())).forEach(this::withoutMigration);
        // a proof that failed may hide those above it
        if (verification.passed()) {
            wishes.ids().stream()
                    .filter(id -> !proven.contains(id) && file.find(id).isEmpty())
                    .forEach(id -> result.problem(LockProblems.unknown(id)));
        }
        return result.build();
    }

    private void compare(Proof proof) {
        Optional<LockEntry> entry = file.find(proof.revision().id());
        if (proof.state() == Proof.State.PROVEN) {
            compareProven(proof, entry);
            return;
        }
        if (wishes.areFor(proof.revision().id())) {
            result.remark(proof.revision().title() + " is not updated in authdb.lock, since it is not proven.");
        }
        entry.ifPresent(known -> keepUnproven(proof, known));
    }

    private void compareProven(Proof proof, Optional<LockEntry> entry) {
        LockEntry seen = entry(proof);
        if (entry.isEmpty()) {
            result.keep(seen);
            added.add(proof);
        } else if (entry.get().isEdited() || !entry.get().isSameAs(seen)) {
            compareDifferent(proof, entry.get(), seen);
        } else {
            result.keep(entry.get());
            if (wishes.areFor(seen.id())) {
                result.remark(proof.revision().title() + " is what authdb.lock says: there is nothing to update.");
            }
        }
    }

    private void compareDifferent(Proof proof, LockEntry old, LockEntry seen) {
        if (wishes.areFor(old.id()) && !wishes.isReleased(old.id())) {
            result.keep(seen).remark(proof.revision().title() + " is updated in authdb.lock.");
        } else {
            result.keep(old).problem(different(proof, old, seen));
        }
    }

    private Problem different(Proof proof, LockEntry old, LockEntry seen) {
        boolean released = wishes.isReleased(old.id());
        if (old.isEdited()) {
            return LockProblems.edited(proof.revision(), old, released);
        }
        LockDifference difference = new LockDifference(old, seen);
        return released
                ? LockProblems.released(proof.revision(), difference)
                : LockProblems.differs(proof.revision(), difference);
    }

    /** Of a migration that only ran, the upgrade is known. Of one whose proof failed, that is what has to be said. */
    private void keepUnproven(Proof proof, LockEntry known) {
        result.keep(known);
        boolean comparable = proof.state() == Proof.State.TAKEN && proof.sql().fixed(Part.UPGRADE);
        LockEntry seen = new LockEntry(known.id(), known.verdict(), List.of(), upgrade(proof), known.downgrade());
        if (known.isEdited() || (comparable && !known.isSameAs(seen))) {
            result.problem(different(proof, known, seen));
        }
    }

    private void withoutMigration(LockEntry entry) {
        if (!verification.passed()) {
            result.keep(entry);
        } else if (wishes.isReleased(entry.id())) {
            result.keep(entry).problem(LockProblems.releasedGone(entry.id()));
        } else if (wishes.areFor(entry.id())) {
            result.remark(entry.id() + " is dropped from authdb.lock: there is no such migration.");
        } else {
            result.keep(entry).problem(LockProblems.gone(entry.id()));
        }
    }

    /** Of many, as when the file is made, how many is enough. */
    private void remarkAdded() {
        boolean late = added.stream()
                .anyMatch(proof -> wishes.isReleased(proof.revision().id()));
        if (added.size() <= NAMED || late) {
            added.forEach(proof -> result.remark(added(proof)));
        } else {
            result.remark(added.size() + " migrations are added to authdb.lock, from "
                    + added.get(0).revision().id() + " to "
                    + added.get(added.size() - 1).revision().id() + ".");
        }
    }

    private String added(Proof proof) {
        String late =
                wishes.isReleased(proof.revision().id()) ? ", although it is released: was it there before?" : ".";
        return proof.revision().title() + " is added to authdb.lock" + late;
    }

    private static LockEntry entry(Proof proof) {
        Optional<LockedSql> downgrade = proof.revision().reversibility().reversible()
                ? Optional.of(sql(proof, Part.DOWNGRADE, proof.sql().downgrade()))
                : Optional.empty();
        return new LockEntry(
                proof.revision().id(), proof.verdict(), proof.observed().lost(), upgrade(proof), downgrade);
    }

    private static LockedSql upgrade(Proof proof) {
        return sql(proof, Part.UPGRADE, proof.sql().upgrade());
    }

    private static LockedSql sql(Proof proof, Part part, List<SentStatement> sent) {
        return proof.sql().fixed(part) ? LockedSql.of(sent) : LockedSql.varying();
    }
}
