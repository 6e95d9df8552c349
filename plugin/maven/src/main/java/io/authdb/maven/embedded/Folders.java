package io.authdb.maven.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folders of this user that no other one may write to. */
final class Folders {
    private static final Pattern EFFECTIVE_USER = Pattern.compile("Uid:\\s+\\d+\\s+(\\d+)\\s.*");

    private Folders() {}

    /** Creates the folder with these permissions, or refuses the one that is there when another user could have put it there. */
    static Path create(Path folder, String permissions) throws IOException {
        try {
            Files.createDirectory(folder);
            if (isPosix(folder)) {
                // afterwards, because the umask takes from permissions given at creation
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            }
        } catch (FileAlreadyExistsException e) {
            check(folder);
        }
        return folder;
    }

    private static void check(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is not a folder");
        }
        if (isPosix(folder)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, NOFOLLOW_LINKS);
            Object owner = Files.getAttribute(folder, "unix:uid", NOFOLLOW_LINKS);
            if (permissions.contains(GROUP_WRITE) || permissions.contains(OTHERS_WRITE) || !owner.equals(uid())) {
                throw new IOException(folder + " belongs to another user, or others may write to it; remove it");
            }
        }
    }

    /**
     * The numeric id of the user this process runs as; asked only where there is such a thing. The JDK looks it up by the
     * user's name, and takes whoever has none, as many a container's user, for root.
     */
    static int uid() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Math.toIntExact(new com.sun.security.auth.module.UnixSystem().getUid());
        }
        return Files.readAllLines(status).stream()
                .map(EFFECTIVE_USER::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.parseUnsignedInt(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new IOException(status + " names no user"));
    }

    /** Whether this user has an id only. */
    static boolean isNameless() {
        return isPosix(Path.of("")) && new com.sun.security.auth.module.UnixSystem().getUsername() == null;
    }

    /** This user among those of the machine, as a part of a file's name. */
    static String user() throws IOException {
        return isPosix(Path.of("")) ? Integer.toString(uid()) : System.getProperty("user.name");
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Deletes the folder, if it is there, with all it holds; follows no link. */
    static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (NoSuchFileException alreadyGone) {
            // what was wanted
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
