package io.authdb.maven;

import io.authdb.maven.connection.Login;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of the tool: it compiles if need be, and says the words. */
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

    /** How the goal answers: {@code text}, or {@code json}, one line of which the shape stays the same. */
    @Parameter(property = "authdb.format", defaultValue = "text")
    private String format = "text";

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    private Map<String, Artifact> pluginArtifacts = Map.of();

    @Inject
    private LifecycleExecutor lifecycle;

    @Inject
    private BuildPluginManager plugins;

    /** Compiles the module if somebody typed the goal; a goal bound to a phase finds that done. */
    final void compileIfTyped() throws MojoExecutionException, MojoFailureException {
        if (isTyped()) {
            new Compilation(lifecycle, plugins).compileUnlessDone(session());
        }
    }

    /**
     * Says a command to the tool, and with it where the migrations are and how to answer.
     *
     * @param command the goal's name and what belongs to it
     * @param handed what is secret or no word
     */
    final void say(List<String> command, Map<String, Object> handed)
            throws MojoExecutionException, MojoFailureException {
        boolean json = json();
        ProjectClassPath classPath = new ProjectClassPath(project(), pluginArtifacts);
        classPath.otherVersions().forEach(getLog()::warn);
        List<String> words = new ArrayList<>(command);
        words.addAll(placement(classPath));
        if (json) {
            words.add("--json");
        }
        new ToolCall(output(json)).call(classPath, words, handed);
    }

    /** How to connect; the password is handed over, and is no word. */
    static List<String> words(Login login) {
        return List.of("--url", login.url(), "--username", login.username());
    }

    /** None is said as an empty one: left without, the driver reads a .pgpass of its own, whoever else may read that. */
    static char[] password(Login login) {
        return login.password().orElseGet(() -> new char[0]);
    }

    private Output output(boolean json) {
        if (json) {
            // a machine reads the line itself, without Maven's prefix, and also under -q
            return new Output(Screen.of(session())::println, getLog()::warn, Optional.empty());
        }
        return getLog().isInfoEnabled() && Terminal.isThere(session())
                ? new Terminal(Screen.of(session())).around(getLog())
                : new Output(getLog()::info, getLog()::warn, Optional.empty());
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

    /** A word and its value, if there is one that holds for every run. */
    final List<String> option(String word, String property, String variable, @Nullable String configured) {
        return chosen().of(property, variable, configured)
                .map(value -> List.of(word, value))
                .orElse(List.of());
    }

    /** A word and its value, if there is one that is said anew for each run. */
    final List<String> said(String word, String property, @Nullable String configured) {
        return chosen().of(property, configured)
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
