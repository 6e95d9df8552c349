package io.authdb.engine.discover;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Revision;
import io.authdb.rule.DeclaredClass;
import io.authdb.rule.Rulebook;
import io.authdb.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in class files, and what is wrong with it.
 *
 * @param revisions the migrations that keep all rules, in the order found
 * @param problems every rule that a migration breaks
 */
public record Discovery(List<Revision> revisions, List<Problem> problems) {

    /** Keeps copies of the lists. */
    public Discovery {
        revisions = List.copyOf(revisions);
        problems = List.copyOf(problems);
    }

    /** Applies the rules to what a search found. */
    public static Discovery of(List<Declaration> declarations) {
        List<DeclaredClass> classes = new ArrayList<>();
        for (Declaration declaration : declarations) {
            classes.add(declaration.migration().type());
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> unsound = new HashSet<>();
        for (Violation violation : Rulebook.violations(classes)) {
            problems.add(problem(violation));
            unsound.add(violation.where().className());
        }
        List<Revision> revisions = new ArrayList<>();
        for (Declaration declaration : declarations) {
            if (!unsound.contains(declaration.migration().className())) {
                revisions.add(Revisions.of(declaration.migration()));
            }
        }
        return new Discovery(revisions, problems);
    }

    /**
     * The chain of all migrations.
     *
     * @throws DefinitionException with all problems, if there are any
     */
    public Chain chain() {
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems);
        }
        Chain chain = new Chain(revisions);
        List<Problem> misplaced = Replacement.problems(chain);
        if (!misplaced.isEmpty()) {
            throw new DefinitionException(misplaced);
        }
        return chain;
    }

    private static Problem problem(Violation violation) {
        return Problem.of(violation.rule().code(), violation.where().subject(), "it " + violation.fault() + ".")
                .advise(violation.remedy() + ".");
    }
}
