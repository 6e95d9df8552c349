package io.authdb.rule;

import io.authdb.Migration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two migrations cannot be at one place in the chain. */
final class DuplicateIds {

    private DuplicateIds() {}

    static void find(List<DeclaredMigration> migrations, List<Violation> found) {
        Map<String, DeclaredMigration> byId = new TreeMap<>(NaturalOrder.INSTANCE);
        for (DeclaredMigration later : migrations) {
            DeclaredMigration first = MigrationId.isWellFormed(later.id()) ? byId.putIfAbsent(later.id(), later) : null;
            if (first != null) {
                found.add(violation(first, later));
            }
        }
    }

    private static Violation violation(DeclaredMigration first, DeclaredMigration later) {
        Place where = later.place().annotation(Migration.class).attribute("value");
        return new Violation(Rule.DUPLICATE_ID, where, fault(first, later), "Give one of them another id");
    }

    private static String fault(DeclaredMigration first, DeclaredMigration later) {
        if (first.id().equals(later.id())) {
            return "has the id \"%s\", and so has %s".formatted(later.id(), first.className());
        }
        return "has the id \"%s\", which is one place in the chain with \"%s\" of %s: digits compare as numbers"
                .formatted(later.id(), first.id(), first.className());
    }
}
