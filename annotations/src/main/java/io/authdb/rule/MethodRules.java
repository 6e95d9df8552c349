package io.authdb.rule;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What each method with a role must look like, so that all can be called in one way. */
final class MethodRules {

    private static final Set<String> PARAMETERS =
            Set.of("org.jooq.DSLContext", "org.jooq.Configuration", "java.sql.Connection", DeclaredMethod.UNRESOLVED);
    private static final Set<String> RESULTS = Set.of("void", DeclaredMethod.UNRESOLVED);
    private static final int WRONG_MODIFIERS = Modifier.STATIC | Modifier.PRIVATE | Modifier.ABSTRACT;

    private MethodRules() {}

    static void find(DeclaredMigration migration, List<Violation> found) {
        for (DeclaredMethod method : migration.type().methods()) {
            find(method, migration.place().method(method), found);
        }
    }

    private static void find(DeclaredMethod method, Place where, List<Violation> found) {
        if (method.parameters().size() != 1
                || !PARAMETERS.contains(method.parameters().get(0))) {
            found.add(parameters(method, where));
        }
        if ((method.modifiers() & WRONG_MODIFIERS) != 0) {
            String wrong = Modifier.toString(method.modifiers() & WRONG_MODIFIERS);
            found.add(
                    new Violation(Rule.WRONG_MODIFIERS, where, "is " + wrong, "Drop that; package-private is enough"));
        }
        boolean verifies = method.plays(Role.Verify.class);
        if (!RESULTS.contains(method.result()) && !(verifies && method.returnsQuery())) {
            String query = verifies ? ", or let it return an org.jooq.ResultQuery whose rows must not exist" : "";
            found.add(new Violation(Rule.WRONG_RESULT, where, "returns " + method.result(), "Make it void" + query));
        }
        if (method.roles().size() > 1) {
            found.add(roles(method, where));
        }
    }

    private static Violation parameters(DeclaredMethod method, Place where) {
        String found = method.parameters().isEmpty() ? "nothing" : String.join(" and ", method.parameters());
        return new Violation(
                Rule.WRONG_PARAMETERS,
                where,
                "takes " + found,
                "Let it take one org.jooq.DSLContext, org.jooq.Configuration or java.sql.Connection");
    }

    private static Violation roles(DeclaredMethod method, Place where) {
        String words = method.roles().stream().map(Role::word).collect(Collectors.joining(" and "));
        return new Violation(
                Rule.SEVERAL_ROLES,
                where.annotation(method.roles().get(1).annotation()),
                "is " + words + " at once",
                "Write a method of its own for each");
    }
}
