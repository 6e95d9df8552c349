package io.authdb.engine.discover;

import io.authdb.rule.DeclaredMigration;
import java.nio.file.Path;

/**
 * A migration that was found, sound or not.
 *
 * @param migration what its class file says
 * @param root the directory or jar the class file is in
 * @param source where a source root has its source, {@code com/example/AddUsers.java}; empty if its class file does not say
 */
public record Declaration(DeclaredMigration migration, Path root, String source) {}
