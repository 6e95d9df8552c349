package io.authdb.engine.discover;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import io.authdb.rule.ClassName;
import io.authdb.rule.DeclaredAcceptance;
import io.authdb.rule.DeclaredIrreversible;
import io.authdb.rule.DeclaredMethod;
import io.authdb.rule.DeclaredMigration;
import io.authdb.rule.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes revisions of migrations that keep the rules, with plain loops: all of them are read to find that none is to run. */
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
        if (migration.irreversible().isPresent()) {
            DeclaredIrreversible it = migration.irreversible().get();
            return new Reversibility.Irreversible(it.reason(), it.decision(), it.recovery());
        }
        Role.Downgrade downgrade = migration.downgrade().orElseThrow();
        return new Reversibility.Reversible(downgrade.loses(), downgrade.leaves());
    }

    private static Revision.Methods methods(DeclaredMigration migration) {
        List<MigrationMethod> downgrades = methods(migration, Role.Downgrade.class);
        return new Revision.Methods(
                methods(migration, Role.Upgrade.class).get(0),
                downgrades.isEmpty() ? Optional.empty() : Optional.of(downgrades.get(0)),
                methods(migration, Role.Verify.class),
                methods(migration, Role.Sample.class));
    }

    private static Revision.Past past(DeclaredMigration migration) {
        String replaced = migration.replaces();
        return new Revision.Past(
                migration.adopts(), replaced.isEmpty() ? Optional.empty() : Optional.of(new RevisionId(replaced)));
    }

    private static Map<String, String> accepted(DeclaredMigration migration) {
        Map<String, String> reasons = new HashMap<>();
        for (DeclaredAcceptance acceptance : migration.acceptances()) {
            reasons.put(acceptance.code(), acceptance.reason());
        }
        return reasons;
    }

    private static List<MigrationMethod> methods(DeclaredMigration migration, Class<? extends Role> role) {
        List<MigrationMethod> methods = new ArrayList<>();
        for (DeclaredMethod method : migration.methods(role)) {
            methods.add(new MigrationMethod(method.name(), method.parameters().get(0), method.returnsQuery()));
        }
        return methods;
    }
}
