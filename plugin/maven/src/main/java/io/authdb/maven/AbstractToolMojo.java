package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.Lease;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of the tool: it compiles if need be, finds the database, and says the words. */
abstract class AbstractToolMojo extends AbstractAuthdbMojo {

    /**
     * Dependencies of the module whose migrations are run with its own: {@code groupId:artifactId}, several separated by
     * commas, {@code *} for any letters. None if none is named.
     */
    @Parameter(property = "authdb.dependencies")
    private @Nullable String dependencies;

    /**
     * The schema the migrations work in, {@code public} if none is given: what they name without a schema is there. It is
     * created with the history if it is not there.
     */
    @Parameter(property = "authdb.schema")
    private @Nullable String schema;

    /** The schema the history lives in, {@code authdb} if none is given. A database may have several. */
    @Parameter(property = "authdb.historySchema")
    private @Nullable String historySchema;

    /** The packages that hold migrations, with those below them; all packages of the module if none is named. */
    @Parameter(property = "authdb.packages")
    private @Nullable String packages;

    /** How long to wait for another run to finish, a number with its unit: {@code 30s}; {@code 10m} if none is given. */
    @Parameter(property = "authdb.lockWait")
    private @Nullable String lockWait;

    /**
     * How long a step waits for a lock on the application's tables before it gives way and is tried again, while all others
     * queue up behind it; {@code 2s} if none is given.
     */
    @Parameter(property = "authdb.lockTimeout")
    private @Nullable String lockTimeout;

    /** How long a step that cannot have its locks is tried again and again; {@code 5m} if none is given. */
    @Parameter(property = "authdb.retryBudget")
    private @Nullable String retryBudget;

    /** How long to wait for a server that does not take connections yet; {@code 0s} if none is given. */
    @Parameter(property = "authdb.connectWait")
    private @Nullable String connectWait;

    /** How the goal answers: {@code text}, or {@code json}, one line of which the shape stays the same. */
    @Parameter(property = "authdb.format", defaultValue = "text")
    private String format = "text";

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    private Map<String, Artifact> pluginArtifacts = Map.of();

    @Inject
    private @Nullable LifecycleExecutor lifecycle;

    @Inject
    private @Nullable BuildPluginManager plugins;

    /** The goal's name and what belongs to it. */
    abstract List<String> words();

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        // before anything is compiled, so that a mistake is told at once and no other plugin can print a password
        Optional<Login> login = login();
        if (isTyped()) {
            new Compilation(Objects.requireNonNull(lifecycle), Objects.requireNonNull(plugins))
                    .compileUnlessDone(session());
        }
        if (login.isPresent()) {
            call(login.orElseThrow(), List.of());
        } else {
            try (Lease lease = embedded().lease()) {
                Database database = lease.database(embedded().name());
                char[] password = database.password();
                call(new Login(database.url(), database.username(), Optional.of(password)), List.of("--embedded"));
            }
        }
    }

    private void call(Login login, List<String> also) throws MojoExecutionException, MojoFailureException {
        boolean json = json();
        ProjectClassPath classPath = new ProjectClassPath(project(), pluginArtifacts);
        classPath.otherVersions().forEach(getLog()::warn);
        List<String> words = new ArrayList<>(words());
        words.addAll(List.of("--url", login.url(), "--username", login.username()));
        words.addAll(placement(classPath));
        words.addAll(also);
        words.addAll(option("--lock-wait", "authdb.lockWait", "AUTHDB_LOCK_WAIT", lockWait));
        words.addAll(option("--lock-timeout", "authdb.lockTimeout", "AUTHDB_LOCK_TIMEOUT", lockTimeout));
        words.addAll(option("--retry-budget", "authdb.retryBudget", "AUTHDB_RETRY_BUDGET", retryBudget));
        words.addAll(option("--connect-wait", "authdb.connectWait", "AUTHDB_CONNECT_WAIT", connectWait));
        if (json) {
            words.add("--json");
        }
        new ToolCall(output(json)).call(classPath, words, handed(login));
    }

    private Output output(boolean json) {
        if (json) {
            // a machine reads the line itself, without Maven's prefix, and also under -q
            return new Output(System.out::println, getLog()::warn, Optional.empty());
        }
        return getLog().isInfoEnabled() && Terminal.isThere(session())
                ? new Terminal(System.out).around(getLog())
                : new Output(getLog()::info, getLog()::warn, Optional.empty());
    }

    private Map<String, Object> handed(Login login) {
        // none is said as an empty one: left without, the driver reads a .pgpass of its own, whoever else may read that
        char[] password = login.password().orElseGet(() -> new char[0]);
        Consumer<String> exported = id -> project().getProperties().setProperty("authdb.current", id);
        return Map.of("password", password, "current", exported);
    }

    /** Where the migrations are and where they work. */
    private List<String> placement(ProjectClassPath classPath) throws MojoFailureException {
        List<String> words = new ArrayList<>(new ModuleFolders(project()).words());
        String patterns = chosen().of("authdb.dependencies", "AUTHDB_DEPENDENCIES", dependencies)
                .orElse("");
        List<File> files = new DependencyPatterns(patterns).filesOf(classPath.dependencies());
        if (!files.isEmpty()) {
            String joined = files.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
            words.addAll(List.of("--dependencies", joined));
        }
        words.addAll(option("--packages", "authdb.packages", "AUTHDB_PACKAGES", packages));
        words.addAll(option("--schema", "authdb.schema", "AUTHDB_SCHEMA", schema));
        words.addAll(option("--history-schema", "authdb.historySchema", "AUTHDB_HISTORY_SCHEMA", historySchema));
        return words;
    }

    private List<String> option(String word, String property, String variable, @Nullable String configured) {
        return chosen().of(property, variable, configured)
                .map(value -> List.of(word, value))
                .orElse(List.of());
    }

    private boolean json() throws MojoFailureException {
        String chosen = chosen().of("authdb.format", format).orElse("text");
        if (!Set.of("text", "json").contains(chosen)) {
            throw new MojoFailureException("[UnknownFormat] " + chosen + ": the format is text or json.");
        }
        return chosen.equals("json");
    }
}
