package io.authdb.rule;

import io.authdb.AcceptFinding;
import io.authdb.Irreversible;
import java.util.List;
import java.util.stream.Stream;

/** The other annotations mean nothing without {@link io.authdb.Migration}, so whoever wrote them forgot it. */
final class OutsideMigration {

    private OutsideMigration() {}

    static void find(DeclaredClass type, List<Violation> found) {
        Place where = Place.of(type);
        Stream.of(
                        type.annotation(Irreversible.class).stream()
                                .map(it -> violation(where.annotation(Irreversible.class), "@Irreversible")),
                        DeclaredAcceptance.of(type).stream()
                                .limit(1)
                                .map(it -> violation(where.annotation(AcceptFinding.class), "@AcceptFinding")),
                        type.methods().stream().flatMap(method -> violations(type, method)))
                .flatMap(violations -> violations)
                .forEach(found::add);
    }

    private static Stream<Violation> violations(DeclaredClass type, DeclaredMethod method) {
        Place where = Place.of(type).method(method);
        return method.roles().stream().map(role -> violation(where.annotation(role.annotation()), role.word()));
    }

    private static Violation violation(Place where, String word) {
        return new Violation(
                Rule.OUTSIDE_MIGRATION,
                where,
                "is " + word + " outside a migration",
                "Write @Migration(\"...\") on the class, or drop " + word);
    }
}
