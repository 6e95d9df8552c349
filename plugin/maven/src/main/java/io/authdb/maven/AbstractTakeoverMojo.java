package io.authdb.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that compares the database with what the migrations make of one on a server that is there for nothing else. */
abstract class AbstractTakeoverMojo extends AbstractDatabaseMojo {

    /**
     * Records the database to be at the revision although its schema differs; the differences are recorded with it. Without
     * it the goal is refused.
     */
    @Parameter(property = "authdb.force", defaultValue = "false")
    private boolean force;

    /**
     * Objects of the database that are none of the migrations' business, each a pattern and the reason:
     * {@code audit.*=kept by the auditors}, several separated by semicolons.
     */
    @Parameter(property = "authdb.verify.exclude")
    private @Nullable String exclude;

    /** Roles that migrations mention, separated by commas; they are there, without login, on the scratch server. */
    @Parameter(property = "authdb.verify.roles")
    private @Nullable String roles;

    /** How long one upgrade may take on the scratch server, a number with its unit: {@code 30s}. */
    @Parameter(property = "authdb.verify.timeLimit", defaultValue = "5m")
    private @Nullable String timeLimit;

    /**
     * Another server to compare on, as in {@code jdbc:postgresql://localhost:5432/postgres}, in a database that is created and
     * dropped there; {@code AUTHDB_VERIFY_SERVER} in the environment. None is started then.
     */
    @Parameter(property = "authdb.verify.server")
    private @Nullable String server;

    /** A superuser of that server; its password is looked for as for {@code authdb:verify}. */
    @Parameter(property = "authdb.verify.server.username")
    private @Nullable String serverUsername;

    @Override
    final void on(List<String> where, char[] password) throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(where);
        words.addAll(said("--exclude", "authdb.verify.exclude", exclude));
        words.addAll(said("--roles", "authdb.verify.roles", roles));
        words.addAll(said("--time-limit", "authdb.verify.timeLimit", timeLimit));
        if (force) {
            words.add("--force");
        }
        sayBesideScratch(new VerifyServer(server, serverUsername), words, password);
    }
}
