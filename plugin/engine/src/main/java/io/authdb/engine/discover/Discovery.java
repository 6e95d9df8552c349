package io.authdb.engine.discover;

import io.authdb.engine.problem.DefinitionException;
import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Replacement;
import io.authdb.engine.revision.Revision;
import io.authdb.rule.DeclaredClass;
import io.authdb.rule.DeclaredMigration;
import io.authdb.rule.Rulebook;
import io.authdb.rule.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<DeclaredMigration> migrations =
                declarations.stream().map(Declaration::migration).toList();
        List<DeclaredClass> classes =
                migrations.stream().map(DeclaredMigration::type).toList();
        List<Violation> violations = Rulebook.violations(classes);
        Set<String> unsound = violations.stream()
                .map(violation -> violation.where().className())
                .collect(Collectors.toSet());
        return new Discovery(
                migrations.stream()
                        .filter(migration -> !unsound.contains(migration.className()))
                        .map(Revisions::of)
                        .toList(),
                violations.stream().map(Discovery::problem).toList());
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
