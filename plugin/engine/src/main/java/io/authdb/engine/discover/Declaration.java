package io.authdb.engine.discover;

import io.authdb.rule.DeclaredMigration;
import java.nio.file.Path;

/**
 * A migration that was found, sound or not.
 *
 * @param migration what its class file says
 * @param root the directory or jar the class file is in
 */
public record Declaration(DeclaredMigration migration, Path root) {}
