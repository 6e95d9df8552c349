package io.authdb.maven.source;

import io.authdb.rule.NaturalOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration as its source says.
 *
 * @param id the id; empty where it is written as something other than a text, such as a constant
 * @param packageName the package; empty for the unnamed one
 * @param file the source file
 * @param root the folder that holds its package
 */
record SourceMigration(Optional<String> id, String packageName, Path file, Path root) {

    /** Whether it lies in a package or below it. */
    boolean isIn(String name) {
        return packageName.equals(name) || packageName.startsWith(name + ".");
    }

    /** Whether another of the same package has the same place in the chain; it is its own twin. */
    boolean isTwinOf(SourceMigration other) {
        return packageName.equals(other.packageName)
                && id.isPresent()
                && other.id.isPresent()
                && NaturalOrder.INSTANCE.compare(id.get(), other.id.get()) == 0;
    }
}
