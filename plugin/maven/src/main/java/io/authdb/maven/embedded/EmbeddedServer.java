package io.authdb.maven.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL server of one checkout: data in {@code .authdb} beside the root POM, reachable from this machine only,
 * running while somebody holds a lease. Any number of threads, class loaders and processes may lease it at once.
 */
public final class EmbeddedServer {
    private final Binaries binaries;
    private final Path root;
    private final AccountChoice accounts;

    /** @param root the folder of the topmost POM; its {@code .authdb} is created when first leased */
    public EmbeddedServer(Binaries binaries, Path root) {
        this(binaries, root, AccountChoice::firstThatWorks);
    }

    EmbeddedServer(Binaries binaries, Path root, AccountChoice accounts) {
        this.binaries = binaries;
        this.root = root.toAbsolutePath();
        this.accounts = accounts;
    }

    /**
     * The right to use the server, which is started when it is not running.
     *
     * @throws EmbeddedServerException if there is no PostgreSQL for this system, or it does not start
     */
    public Lease lease() {
        try {
            Home home = Home.of(root, binaries, accounts);
            return home.mutex().hold(() -> lease(home));
        } catch (IOException e) {
            throw EmbeddedServerException.unusable(root, e);
        }
    }

    /** Takes back {@link Lease#keep} of all keepers: stops the server, at once or when the last lease ends. */
    public Stopped stop() {
        return stop(Keepers::removeAll);
    }

    /** Takes back {@link Lease#keep} of one keeper. */
    public Stopped stop(String keeper) {
        return stop(keepers -> keepers.remove(keeper));
    }

    /** Whether the URL is that of one of its databases, running or not, as {@link Database#url()} writes it. */
    public boolean serves(String url) {
        if (!url.startsWith(Database.PREFIX) || !hasRun()) {
            return false;
        }
        try {
            Path folder = Home.folder(root, binaries, accounts.choose(account -> account.folder(root)));
            Optional<Integer> port = Port.of(folder).last();
            return port.isPresent() && url.startsWith(Database.url(port.get(), "")) && !url.contains("?");
        } catch (IOException | EmbeddedServerException unusable) {
            // whoever names another server because this one does not work here must not hear of that again
            return false;
        }
    }

    @FunctionalInterface
    private interface TakingBack {
        void of(Keepers keepers) throws IOException;
    }

    private Stopped stop(TakingBack takingBack) {
        if (!hasRun()) {
            return Stopped.BEFORE;
        }
        try {
            Home home = Home.of(root, binaries, accounts);
            return home.mutex().hold(() -> {
                takingBack.of(home.keepers());
                return stopUnlessUsed(home);
            });
        } catch (IOException e) {
            throw EmbeddedServerException.unusable(root, e);
        }
    }

    /** To say that there is nothing to stop, no PostgreSQL need be downloaded and no folder made. */
    private boolean hasRun() {
        return Files.exists(root.resolve(Account.FOLDER));
    }

    private Lease lease(Home home) throws IOException {
        Closeable held = home.leases().take();
        try {
            prepare(home);
            Postmaster postmaster = new Postmaster(home, Tuning.KEPT);
            if (!postmaster.isRunning()) {
                forgetDead(home);
            }
            return Lease.of(home, held, postmaster.run());
        } catch (IOException e) {
            throw giveUp(home, held, e);
        } catch (RuntimeException e) {
            throw giveUp(home, held, e);
        }
    }

    private void prepare(Home home) throws IOException {
        Cluster cluster = new Cluster(home, Recipe.kept(binaries.majorNumber()));
        if (!cluster.isThere()) {
            new Databases(home).forget();
            cluster.prepare();
        }
    }

    /** After a crash or a reboot nobody has asked the server to stay; in another container it may well be alive. */
    private static void forgetDead(Home home) throws IOException {
        if (home.keepers().anyUnseen()) {
            throw new EmbeddedServerException("The embedded PostgreSQL in " + home.folder()
                    + " was left running in another container, where it cannot be seen from here.\n"
                    + "End it there; if that container is gone: mvn authdb:stop");
        }
        home.keepers().removeAll();
    }

    private static <E extends Exception> E giveUp(Home home, Closeable held, E failure) {
        try {
            held.close();
            stopUnlessUsed(home);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Called under the mutex. */
    static Stopped stopUnlessUsed(Home home) throws IOException {
        Postmaster postmaster = new Postmaster(home, Tuning.KEPT);
        if (home.keepers().any() || home.leases().any()) {
            return postmaster.isRunning() ? Stopped.LATER : Stopped.BEFORE;
        }
        return postmaster.stop() ? Stopped.NOW : Stopped.BEFORE;
    }
}
