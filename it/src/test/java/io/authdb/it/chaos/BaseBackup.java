package io.authdb.it.chaos;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A copy of a running server's files, made as an administrator would: the binaries bring no {@code pg_basebackup}. */
final class BaseBackup extends SimpleFileVisitor<Path> {

    /** Of a server that runs: its log is streamed, and the process is another. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "epg-lock");

    private final Path from;
    private final Path to;

    private BaseBackup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static void of(ServerProcess server, Path to) throws IOException, SQLException {
        try (Connection connection = new Place(server.port(), "postgres").superuser()) {
            Place.rows(connection, "select pg_backup_start('chaos', fast => true)");
            Files.walkFileTree(server.data(), new BaseBackup(server.data(), to));
            Files.createDirectories(to.resolve("pg_wal"));
            String label = Place.rows(connection, "select labelfile from pg_backup_stop()")
                    .get(0);
            Files.writeString(to.resolve("backup_label"), label);
        }
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(to.resolve("pg_wal"), PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (isLeftOut(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!isLeftOut(file)) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isLeftOut(Path file) {
        return LEFT_OUT.contains(String.valueOf(file.getFileName()));
    }
}
