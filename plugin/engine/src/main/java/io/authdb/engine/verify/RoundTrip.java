package io.authdb.engine.verify;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.rows.RowDifference;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Proof.Sql.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The proof of one migration: samples in, up, rows generated, down, up, and each time a look at what became of it. */
final class RoundTrip {

    private final Stage stage;
    private final Revision revision;
    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();
    private Picture before;
    private boolean refusesRows;
    private boolean astray;
    private boolean downgraded;
    private Proof.Observed observed = Proof.Observed.NOTHING;
    private Proof.Sql sql = Proof.Sql.NONE;
    private List<TableFact> facts = List.of();

    RoundTrip(Stage stage, Revision revision, Settings settings) {
        this.stage = stage;
        this.revision = revision;
        this.settings = settings;
        this.before = stage.picture();
    }

    /** Whether the main database is afterwards another than the upgrade makes, so that the stage has to start over. */
    boolean astray() {
        return astray;
    }

    Proof prove() throws SQLException {
        long start = System.nanoTime();
        samples();
        Ran up = upgrade();
        if (!up.failed()) {
            provePassed(up);
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.FAILURE);
        Proof proof = new Proof(
                revision,
                failed ? Proof.State.FAILED : Proof.State.PROVEN,
                findings,
                observed,
                sql,
                facts,
                Duration.ofNanos(System.nanoTime() - start));
        return settings.rows() == Rows.GENERATED ? proof.accepting() : proof.acceptingOfFewRows();
    }

    private void samples() throws SQLException {
        Ran ran = stage.sample(revision);
        findings.addAll(ran.remarks());
        if (ran.failed()) {
            fail("SampleFailed", "Its samples fail: " + ran.failureInWords(), ran);
        }
    }

    /** What fails over generated rows only is run again without them: nobody says that such rows exist. */
    private Ran upgrade() throws SQLException {
        before = stage.picture();
        Ran up = stage.run(revision, Direction.UPGRADE);
        if (up.failed() && (stage.filled() || !revision.transactional())) {
            stage.startOver();
            before = stage.picture();
            Ran over = up.tookTooLong() ? up : stage.run(revision, Direction.UPGRADE);
            if (!over.failed()) {
                refusesRows = true;
                rowsRefused("Its upgrade fails", up);
            }
            up = over;
        }
        findings.addAll(up.remarks());
        if (up.failed()) {
            List<String> lines = new ArrayList<>(up.failureLines());
            lines.addAll(stage.rowsOf(up.failureInWords() + lines));
            findings.add(Finding.failure(Proof.UPGRADE_FAILED, "Its upgrade fails: " + up.failureInWords(), lines));
            startOverUnlessRolledBack();
        }
        return up;
    }

    /** Nobody knows what is left of a statement that failed outside a transaction. */
    private void startOverUnlessRolledBack() throws SQLException {
        if (!revision.transactional()) {
            stage.startOverFilled();
        }
    }

    private void provePassed(Ran up) throws SQLException {
        Picture after = stage.picture();
        (refusesRows ? stage.fillAll() : stage.fill(up))
                .forEach(table -> findings.add(Finding.note("NoRowsGenerated", table, List.of())));
        Ran plain = stage.plain().repeat(revision, up);
        boolean exact;
        if (revision.reversibility() instanceof Reversible declared) {
            exact = roundTrip(declared, up, after);
        } else {
            exact = true;
            Irreversibility.finding(before, after).ifPresent(findings::add);
        }
        compare(up, plain);
        passwords();
        astray = !exact && !plain.failed();
    }

    /** Whether the main database is at the end what the upgrade makes of it. */
    private boolean roundTrip(Reversible declared, Ran up, Picture after) throws SQLException {
        Picture filled = stage.picture();
        Ran down = stage.run(revision, Direction.DOWNGRADE);
        sql = new Proof.Sql(up.sent(), down.sent(), Proof.Sql.NONE.varying());
        findings.addAll(down.remarks());
        if (down.failed()) {
            fail("DowngradeFailed", "Its downgrade fails: " + down.failureInWords(), down);
            return revision.transactional();
        }
        downgraded = true;
        Picture back = stage.picture();
        Ran again = secondUpgrade(up);
        Seen seen = new Seen(before, after, filled, back, again.failed() ? after : stage.picture());
        observed = new Proof.Observed(
                seen.lost().stream().map(RowDifference::sentence).toList(), Claims.sentences(seen.left()));
        findings.addAll(new Claims(declared, seen, settings).findings());
        if (again.failed()) {
            secondUpgradeFailed(again);
            return false;
        }
        if (seen.secondUpgrade().isEmpty()) {
            stage.refill(again);
        } else {
            stage.fill(again);
        }
        boolean sameRows = seen.rows().isEmpty();
        if (sameRows && !Checksum.of(up.statements()).equals(Checksum.of(again.statements()))) {
            findings.add(Determinism.finding(up.statements(), again.statements()));
        }
        return !refusesRows && seen.left().isEmpty() && seen.secondUpgrade().isEmpty();
    }

    /** What the first upgrade refuses, the second may refuse as well, of the rows that were generated in between. */
    private Ran secondUpgrade(Ran first) throws SQLException {
        Ran again = stage.repeat(revision, first);
        if (!again.failed() || !refusesRows) {
            return again;
        }
        stage.startOver();
        Ran down = stage.run(revision, Direction.DOWNGRADE);
        Ran over = down.failed() ? down : stage.run(revision, Direction.UPGRADE);
        if (!over.failed()) {
            rowsRefused("After its downgrade its upgrade fails", again);
        }
        return over;
    }

    /** Whoever reads the classes, the log of a build or of a server has it. */
    private void passwords() {
        List<String> written = Stream.concat(sql.upgrade().stream(), sql.downgrade().stream())
                .filter(SentStatement::holdsPassword)
                .map(sent -> sent.withoutPasswords().compact())
                .distinct()
                .toList();
        if (!written.isEmpty()) {
            findings.add(Finding.failure("PasswordInSql", "A password is written in its SQL.", written));
        }
    }

    private void rowsRefused(String what, Ran ran) {
        findings.add(Finding.warning(
                "GeneratedRowsRefused",
                what + " over rows that were generated, and was proven without them: " + ran.failureInWords(),
                ran.failureLines()));
    }

    /** Over what a downgrade left behind, that is no second fault. */
    private void secondUpgradeFailed(Ran again) {
        String sentence = "After its downgrade its upgrade fails: " + again.failureInWords();
        boolean consequence =
                findings.stream().anyMatch(finding -> finding.code().equals(Claims.NOT_RESTORED));
        findings.add(
                consequence
                        ? Finding.note("SecondUpgradeFailed", sentence, again.failureLines())
                        : Finding.failure("SecondUpgradeFailed", sentence, again.failureLines()));
    }

    /** The plain database has other rows, so that other SQL need not be chance. */
    private void compare(Ran up, Ran plain) throws SQLException {
        facts = plain.facts();
        Set<Part> varying = EnumSet.noneOf(Part.class);
        if (plain.failed()) {
            notRepeatable(Direction.UPGRADE, plain);
            varying.addAll(EnumSet.allOf(Part.class));
            stage.plain().copy(stage.main());
        } else {
            varying.addAll(up.sent().differences(plain.sent()));
            varying.addAll(downgradeVaries() ? Set.of(Part.DOWNGRADE) : Set.of());
        }
        sql = new Proof.Sql(up.sent(), sql.down(), varying);
    }

    /** Where it cannot be tried without keeping it, what it read decides. */
    private boolean downgradeVaries() throws SQLException {
        if (!downgraded) {
            return revision.reversibility().reversible();
        }
        if (!revision.transactional()) {
            return sql.down().read();
        }
        Ran plain = stage.plain().rehearseDowngrade(revision);
        if (plain.failed()) {
            notRepeatable(Direction.DOWNGRADE, plain);
        }
        return plain.failed() || !sql.down().differences(plain.sent()).isEmpty();
    }

    private void notRepeatable(Direction direction, Ran plain) {
        fail(
                "NotRepeatable",
                "Its " + direction.word()
                        + " succeeds on one scratch database and fails on another, which has no generated rows: "
                        + plain.failureInWords(),
                plain);
    }

    private void fail(String code, String sentence, Ran ran) {
        findings.add(Finding.failure(code, sentence, ran.failureLines()));
    }
}
