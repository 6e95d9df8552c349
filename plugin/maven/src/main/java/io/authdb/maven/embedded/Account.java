package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * As whom the server runs: PostgreSQL refuses to run as root, which is who Maven runs as in most containers. Unless it is
 * said otherwise, its files are in the checkout and belong to the user who runs Maven.
 */
sealed interface Account {
    /** In the root; made for every account at the first run, whichever it then is. */
    String FOLDER = ".authdb";

    /** The words before a command that make it run as this account. */
    List<String> command();

    /** The folder that everything of the server of this root is kept in; created when it is not there. */
    default Path folder(Path root) throws IOException {
        Path folder = Folders.create(root.resolve(FOLDER), permissions());
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            // another process may be doing the same: writing the same twice does no harm, failing would
            Files.writeString(ignore, "*\n");
        }
        return folder;
    }

    /** Where a program this account may run is unpacked to. */
    default Path unpacked(Binaries binaries, Path folder) throws IOException {
        return binaries.unpacked();
    }

    /** Who may enter the folders inside {@link #folder}. */
    default String permissions() {
        return "rwx------";
    }

    /** Hands over a file that the server has to own. */
    default void give(Path path) throws IOException {}

    /** As the user who runs Maven. */
    record Own() implements Account {
        @Override
        public List<String> command() {
            return List.of();
        }
    }

    /**
     * As root, but in a user namespace that maps nobody: the server sees itself as user 65534, owner of root's files, so
     * they stay where they are and stay root's. So does a user without a name.
     */
    record UserNamespace() implements Account {
        @Override
        public List<String> command() {
            return List.of("unshare", "-U", "--");
        }
    }

    /**
     * As another user, to whom root's home is closed: programs and data are in the temporary folder, the data lasting as
     * long as that. The folder is root's and named after the project's, so nobody else can have put a trap there.
     */
    record Unprivileged(int uid, List<String> command) implements Account {
        static Unprivileged setpriv(int uid) {
            String id = Integer.toString(uid);
            return new Unprivileged(uid, List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"));
        }

        @Override
        public Path folder(Path root) throws IOException {
            String path = root.toRealPath().toString();
            UUID hash = UUID.nameUUIDFromBytes((uid + ":" + path).getBytes(StandardCharsets.UTF_8));
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            return Folders.create(temporary.resolve("authdb-" + hash), permissions());
        }

        @Override
        public Path unpacked(Binaries binaries, Path folder) throws IOException {
            return binaries.unpackedIn(folder);
        }

        /** To pass through, for the server's user, to the files given to it; not to look around. */
        @Override
        public String permissions() {
            return "rwx--x--x";
        }

        @Override
        public void give(Path path) throws IOException {
            Files.setAttribute(path, "unix:gid", uid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }
}
