package io.authdb.maven.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who may read or write a file. Windows has no permissions of this kind; there nobody else may, as libpq sees it. */
final class Readers {

    private static final Set<PosixFilePermission> OWN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private Readers() {}

    static boolean others(Path file) {
        try {
            return !OWN.containsAll(Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException windows) {
            return false;
        } catch (IOException unknown) {
            return true;
        }
    }
}
