package io.authdb.maven.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL servers for proofs: each is new, has data of its own in memory or in the temporary folder, and is gone when
 * it is closed. None has anything to do with the development server of a checkout.
 */
public final class ScratchServers {
    private final Binaries binaries;
    private final List<Path> places;
    private final AccountChoice accounts;

    /** @param binaries of the version to prove on */
    public ScratchServers(Binaries binaries) {
        this(
                binaries,
                List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir"))),
                AccountChoice::firstThatWorks);
    }

    /** @param places for the data, the best first; the last is used whether or not it has room */
    ScratchServers(Binaries binaries, List<Path> places, AccountChoice accounts) {
        this.binaries = binaries;
        this.places = List.copyOf(places);
        this.accounts = accounts;
    }

    /**
     * Starts one.
     *
     * @throws EmbeddedServerException if there is no PostgreSQL for this system, or it does not start
     */
    public ScratchServer start() {
        try {
            List<ScratchFolder> folders = ScratchFolder.in(places);
            ScratchFolder last = folders.get(folders.size() - 1);
            Account account = accounts.choose(candidate -> last.folder());
            Path unpacked = account.unpacked(binaries, last.folder());
            for (ScratchFolder folder : folders) {
                folder.removeDead(unpacked, account);
            }
            PreparedCluster cluster = PreparedCluster.of(binaries, unpacked, account, last);
            return start(cluster, firstWithRoom(folders).take(unpacked, account));
        } catch (IOException e) {
            throw EmbeddedServerException.noScratch(e);
        }
    }

    private ScratchServer start(PreparedCluster cluster, ScratchRun run) throws IOException {
        ScratchServer server =
                new ScratchServer(run, new Postmaster(run.home(), Tuning.thrownAway(binaries.majorNumber())));
        try {
            server.start(cluster);
            return server;
        } catch (IOException e) {
            throw giveUp(server, e);
        } catch (RuntimeException e) {
            throw giveUp(server, e);
        }
    }

    private static <E extends Exception> E giveUp(ScratchServer server, E failure) {
        try {
            server.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static ScratchFolder firstWithRoom(List<ScratchFolder> folders) throws IOException {
        for (ScratchFolder folder : folders) {
            if (folder.hasRoom()) {
                return folder;
            }
        }
        return folders.get(folders.size() - 1);
    }
}
