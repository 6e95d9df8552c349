package io.authdb.rule;

import io.authdb.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a class with {@link io.authdb.Migration} declares, whether or not it keeps the rules.
 *
 * @param type the class
 * @param id the id as written
 * @param description the description as written, or empty
 * @param transactional whether the step runs in a transaction
 * @param irreversible why it cannot be undone, if the class says so
 */
public record DeclaredMigration(
        DeclaredClass type,
        String id,
        String description,
        boolean transactional,
        Optional<DeclaredIrreversible> irreversible) {

    static DeclaredMigration of(DeclaredClass type, DeclaredAnnotation migration) {
        return new DeclaredMigration(
                type,
                migration.text("value"),
                migration.text("description"),
                migration.flag("transactional", true),
                DeclaredIrreversible.of(type));
    }

    /**
     * The binary name of the class.
     *
     * @return the name
     */
    public String className() {
        return type.name();
    }

    /**
     * The methods that have a role.
     *
     * @param role one of the records of {@link Role}
     * @return the methods in the order declared
     */
    public List<DeclaredMethod> methods(Class<? extends Role> role) {
        List<DeclaredMethod> found = new ArrayList<>();
        for (DeclaredMethod method : type.methods()) {
            if (method.plays(role)) {
                found.add(method);
            }
        }
        return List.copyOf(found);
    }

    /**
     * What the downgrade says of itself.
     *
     * @return the role of the {@code @Downgrade} method, of the first if there are several; empty without one
     */
    public Optional<Role.Downgrade> downgrade() {
        for (DeclaredMethod method : type.methods()) {
            for (Role role : method.roles()) {
                if (role instanceof Role.Downgrade downgrade) {
                    return Optional.of(downgrade);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The findings it accepts.
     *
     * @return the acceptances in the order written
     */
    public List<DeclaredAcceptance> acceptances() {
        return DeclaredAcceptance.of(type);
    }

    /**
     * What other tools called it.
     *
     * @return the names in the order written
     */
    public List<String> adopts() {
        Optional<DeclaredAnnotation> migration = type.annotation(Migration.class);
        return migration.isPresent() ? migration.get().texts("adopts") : List.of();
    }

    /**
     * The newest id that it stands for.
     *
     * @return the id as written; empty for a migration that replaces none
     */
    public String replaces() {
        Optional<DeclaredAnnotation> migration = type.annotation(Migration.class);
        return migration.isPresent() ? migration.get().text("replaces") : "";
    }

    Place place() {
        return Place.of(type);
    }
}
