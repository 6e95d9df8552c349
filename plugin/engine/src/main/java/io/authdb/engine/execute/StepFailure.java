package io.authdb.engine.execute;

import io.authdb.engine.plan.Direction;
import io.authdb.engine.plan.Plan;
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
 */
record StepFailure(Plan plan, int number, Optional<String> lastSent, Throwable thrown) {

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
        String code = Thrown.cause(thrown, VerifyFailure.class).isPresent() ? "VerifyFailed" : "FailedStep";
        return new MigrationException(problem(code, Thrown.words(thrown)), thrown);
    }

    private Problem problem(String code, String what) {
        return unsolved(code, what).advise("Mend " + revision().className() + ", then run", plan.command());
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
        return revision().transactional()
                ? "The step was rolled back. The database is at " + reached() + "."
                : "The step ran outside a transaction: its statement may have taken effect, and the next run is refused"
                        + " until that is settled. Before it the database was at " + reached() + ".";
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
