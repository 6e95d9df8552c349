package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Where one server keeps its files, and as whom and from where its programs run. */
record Home(Path folder, Path binaries, Account account) {
    /** One for each major version: a newer server cannot read the data of an older one. */
    static Home of(Path root, Binaries binaries, AccountChoice accounts) throws IOException {
        Account account = accounts.choose(candidate -> candidate.folder(root));
        Path folder = Folders.create(folder(root, binaries, account), account.permissions());
        return new Home(folder, account.unpacked(binaries, account.folder(root)), account);
    }

    static Path folder(Path root, Binaries binaries, Account account) throws IOException {
        return account.folder(root).resolve("postgresql-" + binaries.major());
    }

    Mutex mutex() {
        return new Mutex(folder.resolve("lock"));
    }

    Leases leases() {
        return new Leases(folder.resolve("leases"));
    }

    Passwords passwords() {
        return new Passwords(this);
    }

    /** The server's data, complete: see {@link Cluster}. */
    Path data() {
        return folder.resolve("data");
    }

    /** What the server says since its last start. */
    Log log() {
        return new Log(folder.resolve("postgres.log"));
    }

    Keepers keepers() {
        return new Keepers(folder.resolve("keepers"));
    }

    Port port() {
        return Port.of(folder);
    }

    Program program(String name) {
        return new Program(this, name);
    }
}
