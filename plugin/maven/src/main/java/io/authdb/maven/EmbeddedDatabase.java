package io.authdb.maven;

import io.authdb.maven.embedded.Binaries;
import io.authdb.maven.embedded.EmbeddedServer;
import io.authdb.maven.embedded.Lease;
import io.authdb.maven.embedded.Platform;
import io.authdb.maven.embedded.RepositoryJarResolver;
import io.authdb.maven.embedded.ScratchServers;
import io.authdb.maven.embedded.Stopped;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * The database a module gets when no URL is given: one server per checkout, one database per module.
 *
 * @param repositories where the binaries come from
 * @param session the session
 * @param project the module
 * @param version the version of PostgreSQL
 */
record EmbeddedDatabase(RepositorySystem repositories, MavenSession session, MavenProject project, String version) {

    /** Starts the server unless it runs. */
    Lease lease() {
        return server().lease();
    }

    /** Whether the URL is one that {@code authdb:start} told somebody, for this module or another. */
    boolean serves(String url) {
        return server().serves(url);
    }

    /** Stops the server that a goal which was typed left running, whoever else wanted it. */
    Stopped stop() {
        return server().stop();
    }

    /** Stops the server unless somebody but this module's tests wants it. */
    Stopped stopAfterTests() {
        return server().stop(testsKeeper());
    }

    /** Leaves the server running; says whether it was left running already. */
    boolean keep(Lease lease, boolean forTests) {
        return lease.keep(forTests ? testsKeeper() : "authdb:start");
    }

    private String testsKeeper() {
        return "tests of " + name();
    }

    /** Servers of this version for proofs, which have nothing to do with the module's database. */
    ScratchServers scratch() {
        return new ScratchServers(binaries());
    }

    private EmbeddedServer server() {
        return new EmbeddedServer(binaries(), RootFolder.of(project));
    }

    private Binaries binaries() {
        RepositoryJarResolver jars = new RepositoryJarResolver(
                repositories, session.getRepositorySession(), project.getRemotePluginRepositories());
        Path localRepository =
                session.getRepositorySession().getLocalRepository().getBasedir().toPath();
        return new Binaries(localRepository, Platform.current(), version, jars);
    }

    /** The name of the module's database. */
    String name() {
        return project.getArtifactId();
    }
}
