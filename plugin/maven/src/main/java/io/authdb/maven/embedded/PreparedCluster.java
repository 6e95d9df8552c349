package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A cluster that no server ever runs on: initdb takes half a second of CPU, a copy a tenth. Its superuser's password is
 * nobody's; each copy is given another one before it runs.
 */
record PreparedCluster(Home home, Recipe recipe) {

    /**
     * Beside the programs that can read it, so that both are kept and thrown away together.
     *
     * @param elsewhere for programs in a folder that this user may not write to
     */
    static PreparedCluster of(Binaries binaries, Path unpacked, Account account, ScratchFolder elsewhere)
            throws IOException {
        Recipe recipe = Recipe.copied(binaries.majorNumber());
        String name = "cluster-of-" + unpacked.getFileName() + "-" + recipe.fingerprint() + "-for-" + Folders.user();
        Path beside = unpacked.resolveSibling(name);
        Path folder =
                Files.isDirectory(beside) || Files.isWritable(beside.getParent()) ? beside : elsewhere.resolve(name);
        return new PreparedCluster(new Home(Folders.create(folder, account.permissions()), unpacked, account), recipe);
    }

    /** A copy with a superuser's password of its own, in a home that is empty otherwise. */
    void copyTo(Home run) throws IOException {
        new Copy(run.account()).of(data(), run.data());
        String password = new String(run.passwords().of(Administration.SUPERUSER));
        Program postgres = run.program("postgres");
        // before it listens, so that there is no moment at which another password opens it, or none is asked for
        postgres.run(
                List.of("--single", "-c", "fsync=off", "-D", "data", Administration.SUPERUSER),
                "alter role " + Administration.SUPERUSER + " password '" + password + "'\n");
        if (postgres.log().contains("ERROR:")) {
            throw postgres.failure(postgres.log());
        }
    }

    /** Complete; made when it is not there. */
    private Path data() throws IOException {
        Cluster cluster = new Cluster(home, recipe);
        if (!cluster.isThere()) {
            home.mutex().hold(() -> {
                cluster.prepare();
                return cluster;
            });
        }
        return home.data();
    }
}
