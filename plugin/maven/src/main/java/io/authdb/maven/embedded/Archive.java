package io.authdb.maven.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** A jar that holds one {@code .txz}: what is in that, written to a folder and to nowhere else. */
final class Archive {
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path jar;

    Archive(Path jar) {
        this.jar = jar;
    }

    void unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream txz = new BufferedInputStream(zip.getInputStream(txz(zip)));
                Tar tar = new Tar(new XZInputStream(txz))) {
            directory(folder);
            Optional<TarEntry> entry = tar.next();
            while (entry.isPresent()) {
                write(entry.get(), tar, inside(folder, entry.get()));
                entry = tar.next();
            }
        }
    }

    private ZipEntry txz(ZipFile zip) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .map(ZipEntry.class::cast)
                .findFirst()
                .orElseThrow(() -> new IOException(jar + " holds no .txz"));
    }

    private Path inside(Path folder, TarEntry entry) throws IOException {
        Path path = folder.resolve(entry.name()).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw refused(entry);
        }
        return path;
    }

    private void write(TarEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            directory(path);
            return;
        }
        directory(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, sibling(entry, path));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            permit(path, entry.isExecutable() ? EXECUTABLE : PLAIN);
        } else {
            throw refused(entry);
        }
    }

    /** The links in the real archives name a sibling; that is all a link may do, so no chain of them leads outside. */
    private Path sibling(TarEntry entry, Path path) throws IOException {
        Path target = path.getFileSystem().getPath(entry.linkName());
        if (target.isAbsolute() || target.getNameCount() != 1 || target.startsWith("..")) {
            throw refused(entry);
        }
        return target;
    }

    private IOException refused(TarEntry entry) {
        return new IOException(
                "refused to unpack " + entry.name() + " from " + jar + ": it may lead outside its folder");
    }

    /** Readable for all whatever the umask: the server may have to run as another user. */
    private static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                directory(parent);
            }
            permit(Files.createDirectory(path), EXECUTABLE);
        }
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (Folders.isPosix(path)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
