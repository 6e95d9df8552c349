package io.authdb.maven;

import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.Lease;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** How long to wait for another run to finish, a number with its unit: {@code 30s}, {@code 10m}. */
    @Parameter(property = "authdb.lockWait", defaultValue = "10m")
    private String lockWait = "10m";

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
        new Compilation(Objects.requireNonNull(lifecycle), Objects.requireNonNull(plugins))
                .compileUnlessDone(session(), execution());
        Optional<String> url = url();
        if (url.isPresent()) {
            call(url.orElseThrow(), username(), password());
        } else {
            try (Lease lease = embedded().lease()) {
                Database database = lease.database(embedded().name());
                call(database.url(), Optional.of(database.username()), Optional.of(database.password()));
            }
        }
    }

    private void call(String url, Optional<String> username, Optional<char[]> password)
            throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(words());
        words.addAll(List.of("--url", url));
        username.ifPresent(name -> words.addAll(List.of("--username", name)));
        ProjectClassPath classPath = new ProjectClassPath(project(), pluginArtifacts);
        words.addAll(placement(classPath));
        words.addAll(
                List.of("--lock-wait", chosen().of("authdb.lockWait", lockWait).orElse(lockWait)));
        chosen().of("authdb.packages", packages).ifPresent(names -> words.addAll(List.of("--packages", names)));
        boolean json = json();
        if (json) {
            words.add("--json");
        }
        // a machine reads the line itself, without Maven's prefix, and also under -q
        new ToolCall(json ? System.out::println : getLog()::info, getLog()::warn)
                .call(classPath, words, handed(password));
    }

    private Map<String, Object> handed(Optional<char[]> password) {
        Map<String, Object> handed = new HashMap<>();
        password.ifPresent(secret -> handed.put("password", secret));
        Consumer<String> exported = id -> project().getProperties().setProperty("authdb.current", id);
        handed.put("current", exported);
        return handed;
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
        chosen().of("authdb.schema", "AUTHDB_SCHEMA", schema)
                .ifPresent(name -> words.addAll(List.of("--schema", name)));
        chosen().of("authdb.historySchema", "AUTHDB_HISTORY_SCHEMA", historySchema)
                .ifPresent(name -> words.addAll(List.of("--history-schema", name)));
        return words;
    }

    private boolean json() throws MojoFailureException {
        String chosen = chosen().of("authdb.format", format).orElse("text");
        if (!Set.of("text", "json").contains(chosen)) {
            throw new MojoFailureException("[UnknownFormat] " + chosen + ": the format is text or json.");
        }
        return chosen.equals("json");
    }

    private Optional<char[]> password() {
        return chosen().environment("AUTHDB_PASSWORD").map(String::toCharArray);
    }
}
