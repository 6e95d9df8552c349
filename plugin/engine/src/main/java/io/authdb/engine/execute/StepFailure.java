package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Plan;
import io.authdb.engine.plan.Resolution;
import io.authdb.engine.problem.AuthdbException;
import io.authdb.engine.problem.DatabaseException;
import io.authdb.engine.problem.MigrationException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failed step means: what failed, what was kept, and where the database is now.
 *
 * @param plan the plan it belongs to
 * @param number its number in the plan, from 1
 * @param lastSent the statement sent last, in words; empty if none was
 * @param thrown what was thrown
 * @param aftermath what became of the step
 */
record StepFailure(
        Plan plan, int number, Optional<String> lastSent, Throwable thrown, StepFailure.Aftermath aftermath) {

    /** What became of a step that failed. */
    enum Aftermath {
        /** Its transaction was. */
        ROLLED_BACK("The step was rolled back. The database is at "),
        /** It runs outside a transaction, and had not begun. */
        NOTHING_SENT("Nothing was sent. The database is at "),
        /** It runs outside a transaction, and nothing of it is left. */
        CANCELLED("The step ran outside a transaction, and nothing of it is left. The database is at "),
        /** It ran outside a transaction, and the next run finds out what became of it. */
        OPEN("The step ran outside a transaction: the next run finds out whether its statement took effect, and goes on"
                + " from there. Before it the database was at "),
        /** It ran outside a transaction, and was refused when the one statement it has had taken effect for good. */
        STANDS(
                "The step ran outside a transaction: its first statement took effect, and authdb cannot take it back. Before"
                        + " it the database was at "),
        /** It ran outside a transaction, and only a person can find out what became of it. */
        UNJUDGED("The step ran outside a transaction: its statement may have taken effect, and the next run is refused"
                + " until you have looked. Before it the database was at "),
        /** It ran to be counted, and was to be rolled back anyway. */
        UNCOUNTED("What the downgrade loses could not be counted, and nothing was changed. The database is still at "),
        /** It was committed and recorded before the fault was found. */
        KEPT("The step is applied and recorded; the session that it spoilt is closed. Before it the database was at "),
        /** The connection broke while it was committed. */
        UNKNOWN(
                "Whether the step was committed the history says: run the command again. Before it the database was at ");

        private final String sentence;

        Aftermath(String sentence) {
            this.sentence = sentence;
        }
    }

    AuthdbException exception() {
        Optional<SQLException> sql = Thrown.cause(thrown, SQLException.class);
        if (sql.filter(DatabaseFault::connectionLost).isPresent()) {
            return new DatabaseException(problem("ConnectionLost", DatabaseFault.sentence(sql.orElseThrow())), thrown);
        }
        Optional<ClassFault> fault = Thrown.cause(thrown, LinkageError.class).flatMap(ClassFault::of);
        if (fault.isPresent()) {
            ClassFault found = fault.orElseThrow();
            return new MigrationException(
                    unsolved(found.code(), found.sentence()).advise(found.advice()), thrown);
        }
        return new MigrationException(problem(code(), Thrown.words(thrown)), thrown);
    }

    private String code() {
        if (Thrown.cause(thrown, LeftoverException.class).isPresent()) {
            return "LeftBehind";
        } else if (Thrown.cause(thrown, LossException.class).isPresent()) {
            return "DataLoss";
        } else if (Thrown.cause(thrown, TouchedHistoryException.class).isPresent()) {
            return "HistoryTouched";
        }
        return Thrown.cause(thrown, VerifyFailure.class).isPresent() ? "VerifyFailed" : "FailedStep";
    }

    private Problem problem(String code, String what) {
        Problem problem = unsolved(code, what);
        if (code.equals("ConnectionLost") && aftermath != Aftermath.UNJUDGED) {
            return problem.advise("It goes on from there", plan.command());
        } else if (aftermath == Aftermath.UNJUDGED) {
            return problem.advise("Look whether it took effect, then say so", Resolution.APPLIED.command())
                    .advise("or", Resolution.UNDONE.command());
        } else if (aftermath == Aftermath.STANDS) {
            return problem.advise(
                            "Leave " + revision().className() + " only that statement; the next run records it",
                            plan.command())
                    .advise("Or take it back by hand, and say so", Resolution.UNDONE.command());
        }
        return problem.advise(remedy()).advise("Mend " + revision().className() + ", then run", plan.command());
    }

    /** What helps where the fault is not in what the class sends, but in how or where. */
    private String remedy() {
        String state = Thrown.cause(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .orElse("");
        return switch (state) {
            case "25001" -> "Such a statement is a migration of its own, with @Migration(transactional = false).";
            case "3F000" -> "If the schema is there, the role needs USAGE and CREATE on it.";
            default -> "";
        };
    }

    private Problem unsolved(String code, String what) {
        return Problem.of(code, plan.direction().word() + " of " + revision().title(), what)
                .withLines(lines())
                .withState(state());
    }

    private Revision revision() {
        return plan.steps().get(number - 1).revision();
    }

    private List<String> lines() {
        List<String> before = plan.steps().stream()
                .limit(number - 1L)
                .map(step -> step.revision().id().value())
                .toList();
        String done = plan.direction() == Direction.UPGRADE ? "applied in this run and kept: " : "undone in this run: ";
        return Stream.concat(
                        lastSent.stream(),
                        before.isEmpty() ? Stream.empty() : Stream.of(done + String.join(", ", before)))
                .toList();
    }

    private String state() {
        return aftermath.sentence + reached() + ".";
    }

    /** Where the steps before this one left the database. */
    private String reached() {
        if (number == 1) {
            return plan.from().name();
        }
        if (plan.direction() == Direction.DOWNGRADE) {
            return revision().id().value();
        }
        RevisionId before = plan.steps().get(number - 2).revision().id();
        boolean late = plan.from().index() > 0
                && before.compareTo(new RevisionId(plan.from().name())) < 0;
        return late ? plan.from().name() : before.value();
    }
}
