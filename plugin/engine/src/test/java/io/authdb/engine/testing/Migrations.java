package io.authdb.engine.testing;

import io.authdb.engine.Authdb;
import java.nio.file.Path;

/** The migrations of the test class path, by package. */
public final class Migrations {

    /** Where the build puts test classes. */
    public static final Path CLASSES = Path.of("target", "test-classes");

    private Migrations() {}

    /** The seed's migrations on this database. */
    public static Authdb seed(TestDatabase database) {
        return of("io.authdb.engine.seed", database);
    }

    /** A package's migrations on this database. */
    public static Authdb of(String packageName, TestDatabase database) {
        return Authdb.on(database.dataSource()).classes(CLASSES).packages(packageName);
    }
}
