package io.authdb.maven.source;

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
}
