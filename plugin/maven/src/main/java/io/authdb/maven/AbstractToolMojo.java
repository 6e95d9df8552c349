package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The packages that hold migrations, with those below them; all packages of the module if none is named. */
    @Parameter(property = "authdb.packages")
    private @Nullable String packages;

    /** How long to wait for another run to finish, a number with its unit: {@code 30s}; {@code 10m} if none is given. */
    @Parameter(property = "authdb.lockWait")
    private @Nullable String lockWait;

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
        new Compilation(Objects.requireNonNull(lifecycle), Objects.requireNonNull(plugins))
                .compileUnlessDone(session(), execution());
        if (login.isPresent()) {
            call(login.orElseThrow());
        } else {
            try (Lease lease = embedded().lease()) {
                Database database = lease.database(embedded().name());
                char[] password = database.password();
                call(new Login(database.url(), database.username(), Optional.of(password)));
            }
        }
    }

    private void call(Login login) throws MojoExecutionException, MojoFailureException {
        boolean json = json();
        List<String> words = words(login);
        if (json) {
            words.add("--json");
        }
        // none is said as an empty one: left without, the driver reads a .pgpass of its own, whoever else may read that
        Map<String, Object> secret = Map.of("password", login.password().orElseGet(() -> new char[0]));
        // a machine reads the line itself, without Maven's prefix, and also under -q
        new ToolCall(json ? System.out::println : getLog()::info)
                .call(new ProjectClassPath(project(), pluginArtifacts), words, secret);
    }

    private List<String> words(Login login) {
        List<String> words = new ArrayList<>(words());
        words.addAll(List.of("--url", login.url(), "--username", login.username()));
        words.addAll(List.of("--classes", project().getBuild().getOutputDirectory()));
        chosen().of("authdb.lockWait", "AUTHDB_LOCK_WAIT", lockWait)
                .ifPresent(wait -> words.addAll(List.of("--lock-wait", wait)));
        chosen().of("authdb.packages", "AUTHDB_PACKAGES", packages)
                .ifPresent(names -> words.addAll(List.of("--packages", names)));
        return words;
    }

    private boolean json() throws MojoFailureException {
        String chosen = chosen().of("authdb.format", format).orElse("text");
        if (!Set.of("text", "json").contains(chosen)) {
            throw new MojoFailureException("[UnknownFormat] " + chosen + ": the format is text or json.");
        }
        return chosen.equals("json");
    }
}
