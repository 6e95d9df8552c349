package io.authdb.maven.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** Takes back {@link Lease#keep()}: stops the server, at once or when the last lease ends. */
    public void stop() {
        try {
            Home home = Home.of(root, binaries, accounts);
            home.mutex().hold(() -> {
                Files.deleteIfExists(home.kept());
                stopUnlessUsed(home);
                return home;
            });
        } catch (IOException e) {
            throw EmbeddedServerException.unusable(root, e);
        }
    }

    private Lease lease(Home home) throws IOException {
        Closeable held = home.leases().take();
        try {
            new Cluster(home, new Databases(home), Integer.parseInt(binaries.major())).prepare();
            return Lease.of(home, held, new Postmaster(home).run());
        } catch (IOException e) {
            throw giveUp(home, held, e);
        } catch (RuntimeException e) {
            throw giveUp(home, held, e);
        }
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
    static void stopUnlessUsed(Home home) throws IOException {
        if (!Files.exists(home.kept()) && !home.leases().any()) {
            new Postmaster(home).stop();
        }
    }
}
