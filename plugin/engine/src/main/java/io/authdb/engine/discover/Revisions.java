package io.authdb.engine.discover;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.rule.ClassName;
import io.authdb.rule.DeclaredAcceptance;
import io.authdb.rule.DeclaredMethod;
import io.authdb.rule.DeclaredMigration;
import io.authdb.rule.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes revisions of migrations that keep the rules. */
final class Revisions {

    private Revisions() {}

    static Revision of(DeclaredMigration migration) {
        return new Revision(
                new RevisionId(migration.id()),
                description(migration),
                migration.className(),
                migration.transactional(),
                reversibility(migration),
                methods(migration),
                accepted(migration),
                past(migration));
    }

    private static String description(DeclaredMigration migration) {
        return migration.description().isBlank() ? ClassName.words(migration.className()) : migration.description();
    }

    private static Reversibility reversibility(DeclaredMigration migration) {
        Optional<Reversibility> irreversible = migration
                .irreversible()
                .map(it -> new Reversibility.Irreversible(it.reason(), it.decision(), it.recovery()));
        return irreversible.or(() -> reversible(migration)).orElseThrow();
    }

    private static Optional<Reversibility> reversible(DeclaredMigration migration) {
        return migration.downgrade().map(it -> new Reversibility.Reversible(it.loses(), it.leaves()));
    }

    private static Revision.Methods methods(DeclaredMigration migration) {
        return new Revision.Methods(
                methods(migration, Role.Upgrade.class).get(0),
                methods(migration, Role.Downgrade.class).stream().findFirst(),
                methods(migration, Role.Verify.class),
                methods(migration, Role.Sample.class));
    }

    private static Revision.Past past(DeclaredMigration migration) {
        return new Revision.Past(
                migration.adopts(),
                Optional.of(migration.replaces()).filter(id -> !id.isEmpty()).map(RevisionId::new));
    }

    private static Map<String, String> accepted(DeclaredMigration migration) {
        return migration.acceptances().stream()
                .collect(Collectors.toMap(DeclaredAcceptance::code, DeclaredAcceptance::reason));
    }

    private static List<MigrationMethod> methods(DeclaredMigration migration, Class<? extends Role> role) {
        return migration.methods(role).stream().map(Revisions::method).toList();
    }

    private static MigrationMethod method(DeclaredMethod method) {
        return new MigrationMethod(method.name(), method.parameters().get(0), method.returnsQuery());
    }
}
