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
        siblings.refuseTwins();
        if (siblings.ids().stream().distinct().count() < siblings.ids().size()) {
            throw new NotWrittenException(
                    "SeveralChains",
                    "the packages " + siblings.packages() + " have ids in common, so they are not one chain.",
                    "Name the one to write to: -Dauthdb.packages=");
        }
        return siblings;
    }

    /** Within a package a choice of packages keeps nobody apart: one of the two has the wrong id. */
    private void refuseTwins() throws NotWrittenException {
        for (SourceMigration one : migrations) {
            List<SourceMigration> twins =
                    migrations.stream().filter(one::isTwinOf).toList();
            if (twins.size() > 1) {
                throw new NotWrittenException(
                        "DuplicateId",
                        twins.stream()
                                        .map(twin -> twin.file().getFileName() + " ("
                                                + twin.id().orElseThrow() + ")")
                                        .sorted()
                                        .collect(Collectors.joining(" and "))
                                + " in " + twins.get(0).file().getParent() + " have the same id.",
                        "Give one of them another id.");
            }
        }
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
