package io.authdb.engine.verify;

import io.authdb.engine.execute.DatabaseFault;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Position;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.Target;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves a chain, migration by migration, on two databases of a scratch server that are gone afterwards. */
public final class Prover {

    private final Chain chain;
    private final Settings settings;
    private final ProofProgress progress;
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Drift> drift = Optional.empty();
    private @Nullable SnapshotProof snapshots;

    /**
     * For one chain.
     *
     * @param progress told of each migration
     */
    public Prover(Chain chain, Settings settings, ProofProgress progress) {
        this.chain = chain;
        this.settings = settings;
        this.progress = progress;
    }

    /** Also compares a database in use with what is proven. */
    public Prover beside(TargetDatabase target, List<Exclusion> exclusions) {
        drift = Optional.of(new Drift(target, exclusions));
        return this;
    }

    /**
     * Proves it.
     *
     * @param downgrade the downgrade to a revision as a user would ask for it, to see what its refusal leaves behind
     */
    public Verification on(ScratchServer server, Downgrade downgrade) throws SQLException {
        long start = System.nanoTime();
        try (Scratch scratch = Scratch.open(server, settings.roles());
                Worker worker = new Worker(settings.timeLimit())) {
            progress.opened(scratch::dropAtExit);
            try (Lane main = Lane.open(scratch, worker, settings, Lane.Name.MAIN);
                    Lane plain = Lane.open(scratch, worker, settings, Lane.Name.PLAIN)) {
                snapshots = new SnapshotProof(scratch, worker, settings);
                prove(new Stage(main, plain, settings));
                if (proofs.stream().allMatch(Proof::reached)) {
                    findings.addAll(new Barrier(Replacement.spelledOut(chain), main, downgrade).findings());
                }
                drift.ifPresent(found -> findings.addAll(found.findings(proofs)));
            }
            return new Verification(scratch.version(), proofs, findings, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void prove(Stage stage) throws SQLException {
        int taken = settings.since()
                .map(text -> Target.parse(text).resolve(chain, Position.BASE).index())
                .orElse(0);
        for (Revision revision : chain.revisions().subList(0, taken)) {
            if (!add(unlessLost(
                    revision, () -> replaced(revision).isEmpty() ? stage.take(revision) : snapshot(revision)))) {
                return;
            }
            expect(stage, revision);
        }
        if (taken > 0) {
            stage.startOverFilled();
        }
        Checkpoints checkpoints = new Checkpoints(stage, chain.size() - taken);
        for (Revision revision : chain.revisions().subList(taken, chain.size())) {
            if (!prove(stage, revision)) {
                return;
            }
            expect(stage, revision);
            findings.addAll(checkpoints.after(revision));
        }
        definers(stage);
    }

    private void definers(Stage stage) throws SQLException {
        List<String> functions = stage.plain().observer().unpinnedDefiners();
        if (!functions.isEmpty()) {
            findings.add(Finding.warning(
                    "UnpinnedSearchPath",
                    "Functions run with their owner's rights, and whoever calls them chooses what their names mean: create"
                            + " them with SET search_path.",
                    functions));
        }
    }

    private void expect(Stage stage, Revision revision) throws SQLException {
        if (drift.filter(found -> found.isAt(revision)).isPresent()) {
            drift.orElseThrow().expect(stage.plain().observer().catalog());
        }
    }

    /** Whether it can go on with the next. */
    private boolean prove(Stage stage, Revision revision) {
        int number = proofs.size() + 1;
        progress.started(revision, number, chain.size());
        Proof proof = unlessLost(
                revision, () -> replaced(revision).isEmpty() ? roundTrip(stage, revision) : snapshot(revision));
        progress.finished(proof, number, chain.size());
        return add(proof);
    }

    /** What a snapshot stands for, where it is there: the databases have run that, and not the snapshot. */
    private List<Revision> replaced(Revision revision) {
        return Replacement.of(revision).map(found -> found.replaced(chain)).orElse(List.of());
    }

    private Proof snapshot(Revision revision) throws SQLException {
        return Objects.requireNonNull(snapshots).of(revision, replaced(revision));
    }

    private Proof roundTrip(Stage stage, Revision revision) throws SQLException {
        RoundTrip roundTrip = new RoundTrip(stage, revision, settings);
        Proof proof = roundTrip.prove();
        if (roundTrip.astray()) {
            stage.startOverFilled();
        }
        return proof;
    }

    private boolean add(Proof proof) {
        proofs.add(proof);
        return proof.ended();
    }

    private Proof unlessLost(Revision revision, Attempt attempt) {
        try {
            return attempt.prove();
        } catch (NeverEndingException stuck) {
            return unfinished(
                    revision,
                    Proof.NEVER_ENDS,
                    "It goes on although its session was ended and its thread interrupted: nothing after it can be proven.",
                    CutOff.place(revision, stuck.whereabouts()));
        } catch (SQLException lost) {
            String what = DatabaseFault.connectionLost(lost)
                    ? "The scratch server ended or broke off while it was proven"
                    : "authdb cannot go on with the scratch database after it";
            return unfinished(revision, Proof.SCRATCH_LOST, what + ": " + DatabaseFault.sentence(lost), Hints.of(lost));
        }
    }

    private Proof unfinished(Revision revision, String code, String sentence, List<String> details) {
        List<String> lines = new ArrayList<>(details);
        int rest = chain.size() - proofs.size() - 1;
        lines.add(rest + (rest == 1 ? " migration was" : " migrations were") + " not reached");
        return new Proof(
                revision,
                Proof.State.FAILED,
                List.of(Finding.failure(code, sentence, lines)),
                Proof.Observed.NOTHING,
                Proof.Sql.NONE,
                List.of(),
                Duration.ZERO);
    }

    private interface Attempt {
        Proof prove() throws SQLException;
    }
}
