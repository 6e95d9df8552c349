package io.authdb.maven.source;

import io.authdb.rule.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The migrations the new one will be in a chain with.
 *
 * @param migrations as their sources say
 */
record Siblings(List<SourceMigration> migrations) {

    /** Those in the packages, or all; refused if they cannot be one chain. */
    static Siblings of(List<SourceMigration> all, List<String> packages) throws NotWrittenException {
        Siblings siblings = new Siblings(all.stream()
                .filter(migration -> packages.isEmpty() || packages.stream().anyMatch(migration::isIn))
                .toList());
        if (siblings.ids().stream().distinct().count() < siblings.ids().size()) {
            throw new NotWrittenException(
                    "SeveralChains",
                    "the packages " + siblings.packages() + " have ids in common, so they are not one chain.",
                    "Name the one to write to: -Dauthdb.packages=");
        }
        return siblings;
    }

    List<String> ids() {
        return migrations.stream()
                .flatMap(migration -> migration.id().stream())
                .sorted(NaturalOrder.INSTANCE)
                .toList();
    }

    /** Whether a migration has this place in the chain: {@code 1} is the place of {@code 001}. */
    boolean has(String id) {
        return ids().stream().anyMatch(other -> NaturalOrder.INSTANCE.compare(other, id) == 0);
    }

    /** The one with the highest id that can be read. */
    Optional<SourceMigration> last() {
        return migrations.stream()
                .max(Comparator.comparing(migration -> migration.id().orElse(""), NaturalOrder.INSTANCE));
    }

    /** One whose id is not written there as a text. */
    Optional<SourceMigration> unreadable() {
        return migrations.stream().filter(migration -> migration.id().isEmpty()).findFirst();
    }

    private String packages() {
        return migrations.stream()
                .map(SourceMigration::packageName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
