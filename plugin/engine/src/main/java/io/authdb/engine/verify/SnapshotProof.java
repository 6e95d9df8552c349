package io.authdb.engine.verify;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.rows.RowDifference;
import io.authdb.engine.schema.Difference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a snapshot makes of an empty database what the migrations make that it replaces: schema, rows and what sequences
 * hand out; and whether it sends the same each time, so that it can be sealed.
 */
final class SnapshotProof {

    private final Scratch scratch;
    private final Worker worker;
    private final Settings settings;

    SnapshotProof(Scratch scratch, Worker worker, Settings settings) {
        this.scratch = scratch;
        this.worker = worker;
        // rows that migrations write are compared whatever else is
        this.settings = settings.with(Rows.SAMPLES);
    }

    Proof of(Revision snapshot, List<Revision> replaced) throws SQLException {
        long start = System.nanoTime();
        List<Finding> findings = new ArrayList<>();
        Made made = made(Lane.Name.SNAPSHOT, List.of(snapshot));
        Proof.Sql sql = new Proof.Sql(made.sent(), Sent.NOTHING, Proof.Sql.NONE.varying());
        if (made.failure().isPresent()) {
            findings.add(made.failure().orElseThrow());
        } else {
            Made again = made(Lane.Name.REPEATED, List.of(snapshot));
            sql = new Proof.Sql(made.sent(), Sent.NOTHING, made.sent().differences(again.sent()));
            sealed(sql).ifPresent(findings::add);
            compare(made(Lane.Name.REPLACED, replaced), made, findings);
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.FAILURE);
        return new Proof(
                        snapshot,
                        failed ? Proof.State.FAILED : Proof.State.PROVEN,
                        findings,
                        Proof.Observed.NOTHING,
                        sql,
                        List.of(),
                        Duration.ofNanos(System.nanoTime() - start))
                .accepting();
    }

    private Made made(Lane.Name name, List<Revision> revisions) throws SQLException {
        try (Lane lane = Lane.open(scratch, worker, settings, name)) {
            Sent sent = Sent.NOTHING;
            for (Revision revision : revisions) {
                Ran ran = lane.run(revision, Direction.UPGRADE);
                if (ran.failed()) {
                    return Made.not(Finding.failure(
                            Proof.UPGRADE_FAILED,
                            "The upgrade of " + revision.title() + " fails: " + ran.failureInWords(),
                            ran.failureLines()));
                }
                sent = ran.sent();
            }
            return new Made(Optional.of(lane.observer().all()), sent, Optional.empty());
        }
    }

    private static Optional<Finding> sealed(Proof.Sql sql) {
        Optional<String> obstacle =
                sql.varying().isEmpty() ? sql.up().obstacle() : Optional.of("it sends other SQL each time");
        return obstacle.map(why -> Finding.failure(
                "SnapshotNotSealed",
                "It replaces other migrations and cannot run from its statements alone: " + why + ".",
                List.of()));
    }

    private static void compare(Made replaced, Made snapshot, List<Finding> findings) {
        if (replaced.failure().isPresent()) {
            findings.add(replaced.failure().orElseThrow());
            return;
        }
        Picture expected = replaced.picture().orElseThrow();
        Picture made = snapshot.picture().orElseThrow();
        List<String> schema = expected.schema().differences(made.schema()).stream()
                .map(Difference::driftSentence)
                .toList();
        add(
                findings,
                "SnapshotDiffers",
                "It does not make the schema that the migrations make which it replaces.",
                schema);
        add(
                findings,
                "SnapshotRowsDiffer",
                "It does not write the rows that the migrations write which it replaces.",
                rows(expected, made));
    }

    private static List<String> rows(Picture expected, Picture made) {
        return Stream.concat(
                        expected.rows().differences(made.rows()).stream().map(RowDifference::sentence),
                        expected.sequences().handedOutTwice(made.sequences()).stream())
                .toList();
    }

    private static void add(List<Finding> findings, String code, String sentence, List<String> lines) {
        if (!lines.isEmpty()) {
            findings.add(Finding.failure(code, sentence, lines));
        }
    }

    /**
     * What some migrations make of an empty database.
     *
     * @param picture the database; empty if one failed
     * @param sent by the last of them
     * @param failure why it failed
     */
    private record Made(Optional<Picture> picture, Sent sent, Optional<Finding> failure) {

        static Made not(Finding failure) {
            return new Made(Optional.empty(), Sent.NOTHING, Optional.of(failure));
        }
    }
}
