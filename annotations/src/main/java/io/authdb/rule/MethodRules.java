package io.authdb.rule;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each method with a role must look like, so that all can be called in one way. */
final class MethodRules {

    private static final Set<String> PARAMETERS =
            Set.of("org.jooq.DSLContext", "org.jooq.Configuration", "java.sql.Connection", DeclaredMethod.UNRESOLVED);
    private static final Set<String> RESULTS = Set.of("void", DeclaredMethod.UNRESOLVED);
    private static final int WRONG_MODIFIERS = Modifier.STATIC | Modifier.PRIVATE | Modifier.ABSTRACT;

    private MethodRules() {}

    static Stream<Violation> violations(DeclaredMigration migration) {
        return migration.type().methods().stream()
                .flatMap(method -> violations(method, migration.place().method(method)));
    }

    private static Stream<Violation> violations(DeclaredMethod method, Place where) {
        return Stream.of(
                        parameters(method, where),
                        modifiers(method, where),
                        result(method, where),
                        roles(method, where))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> parameters(DeclaredMethod method, Place where) {
        if (method.parameters().size() == 1 && PARAMETERS.containsAll(method.parameters())) {
            return Stream.empty();
        }
        String found = method.parameters().isEmpty() ? "nothing" : String.join(" and ", method.parameters());
        return Stream.of(new Violation(
                Rule.WRONG_PARAMETERS,
                where,
                "takes " + found,
                "Let it take one org.jooq.DSLContext, org.jooq.Configuration or java.sql.Connection"));
    }

    private static Stream<Violation> modifiers(DeclaredMethod method, Place where) {
        return Stream.of(Modifier.toString(method.modifiers() & WRONG_MODIFIERS))
                .filter(wrong -> !wrong.isEmpty())
                .map(wrong -> new Violation(
                        Rule.WRONG_MODIFIERS, where, "is " + wrong, "Drop that; package-private is enough"));
    }

    private static Stream<Violation> result(DeclaredMethod method, Place where) {
        boolean verifies = method.plays(Role.Verify.class);
        if (RESULTS.contains(method.result()) || (verifies && method.returnsQuery())) {
            return Stream.empty();
        }
        String query = verifies ? ", or let it return an org.jooq.ResultQuery whose rows must not exist" : "";
        return Stream.of(new Violation(Rule.WRONG_RESULT, where, "returns " + method.result(), "Make it void" + query));
    }

    private static Stream<Violation> roles(DeclaredMethod method, Place where) {
        if (method.roles().size() < 2) {
            return Stream.empty();
        }
        String words = method.roles().stream().map(Role::word).collect(Collectors.joining(" and "));
        return Stream.of(new Violation(
                Rule.SEVERAL_ROLES,
                where.annotation(method.roles().get(1).annotation()),
                "is " + words + " at once",
                "Write a method of its own for each"));
    }
}
