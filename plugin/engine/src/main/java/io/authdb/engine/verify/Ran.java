package io.authdb.engine.verify;

import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.schema.Touched;
import io.authdb.engine.trace.SentStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a migration's upgrade, downgrade or samples in a lane.
 *
 * @param failure what went wrong; empty if it is committed
 * @param sent what it sent
 * @param touched which objects it touched
 * @param locks what it held before its commit
 * @param facts what its statements did to tables that were there before, where that was looked at
 * @param remarks what it did that a migration should not
 */
record Ran(
        Optional<AuthdbException> failure,
        Sent sent,
        Touched touched,
        HeldLocks locks,
        List<TableFact> facts,
        List<Finding> remarks) {

    static final Ran NOTHING =
            new Ran(Optional.empty(), Sent.NOTHING, Touched.NOTHING, HeldLocks.NONE, List.of(), List.of());

    /** The statements it sent, what failed included. */
    List<SentStatement> statements() {
        return sent.statements();
    }

    /** The same run, with one more remark. */
    Ran with(Finding remark) {
        return new Ran(
                failure,
                sent,
                touched,
                locks,
                facts,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }

    /** The same run, with what really went wrong. */
    Ran failing(AuthdbException reason) {
        return new Ran(Optional.of(reason), sent, Touched.NOTHING, HeldLocks.NONE, List.of(), remarks);
    }

    /** Whether it was ended for having taken too long. */
    boolean tookTooLong() {
        return failure.filter(failed -> failed.problems().get(0).code().equals(CutOff.CODE))
                .isPresent();
    }

    boolean failed() {
        return failure.isPresent();
    }

    /** What went wrong, on one line. */
    String failureInWords() {
        return failure.orElseThrow().problems().get(0).what();
    }

    /** Details of what went wrong. */
    List<String> failureLines() {
        AuthdbException failed = failure.orElseThrow();
        return Stream.concat(failed.problems().get(0).lines().stream(), Hints.of(failed).stream())
                .toList();
    }
}
