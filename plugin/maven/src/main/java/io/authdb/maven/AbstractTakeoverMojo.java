package io.authdb.maven;

import io.authdb.maven.connection.Choice;
import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.ScratchServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        Optional<Login> other = otherServer();
        if (other.isPresent()) {
            compare(where, password, other.orElseThrow(), Map.of());
            return;
        }
        try (ScratchServer scratch = embedded().scratch().start()) {
            Runnable stop = scratch::close;
            compare(
                    where,
                    password,
                    new Login(scratch.url(), scratch.username(), Optional.of(scratch.password())),
                    Map.of("scratchStop", stop));
        }
    }

    private void compare(List<String> where, char[] password, Login scratch, Map<String, Object> more)
            throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(where);
        words.addAll(List.of("--scratch-url", scratch.url(), "--scratch-username", scratch.username()));
        words.addAll(said("--exclude", "authdb.verify.exclude", exclude));
        words.addAll(said("--roles", "authdb.verify.roles", roles));
        words.addAll(said("--time-limit", "authdb.verify.timeLimit", timeLimit));
        if (force) {
            words.add("--force");
        }
        Map<String, Object> handed = new HashMap<>(more);
        handed.put("scratchPassword", password(scratch));
        handed.put("lastWords", (Consumer<String>) getLog()::error);
        say(words, password, handed);
    }

    private List<String> said(String word, String property, @Nullable String configured) {
        return chosen().of(property, configured)
                .map(value -> List.of(word, value))
                .orElse(List.of());
    }

    private Optional<Login> otherServer() {
        Optional<Choice> choice = new VerifyServer(server, serverUsername).choose(chosen(), settingsDecrypter());
        choice.ifPresent(made -> {
            made.origins().forEach(getLog()::debug);
            made.warnings().forEach(getLog()::warn);
        });
        return choice.flatMap(Choice::login);
    }
}
