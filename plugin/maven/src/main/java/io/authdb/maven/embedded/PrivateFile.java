package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file of mode 0600 from its first moment, where there are modes. */
final class PrivateFile {
    private PrivateFile() {}

    static Path create(Path file) throws IOException {
        return Files.createFile(file, attributes(file));
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return Folders.isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
