package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.embedded.Database;
import io.authdb.maven.embedded.Lease;
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

/** A command to one database: the one that was named, or else this module's on the embedded server. */
abstract class AbstractDatabaseMojo extends AbstractToolMojo {

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

    /** The goal's name and what belongs to it. */
    abstract List<String> words();

    /** Whether the command itself says where the databases are. */
    boolean needsNoDatabase() {
        return false;
    }

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        // before anything is compiled, so that a mistake is told at once and no other plugin can print a password
        Optional<Login> login = login();
        compileIfTyped();
        if (login.isPresent()) {
            Login named = login.orElseThrow();
            on(words(named), password(named));
        } else if (needsNoDatabase()) {
            on(List.of(), new char[0]);
        } else {
            try (Lease lease = embedded().lease()) {
                Database database = lease.database(embedded().name());
                Login own = new Login(database.url(), database.username(), Optional.of(database.password()));
                List<String> embedded = new ArrayList<>(words(own));
                embedded.add("--embedded");
                on(embedded, password(own));
            }
        }
    }

    /**
     * Works on the database.
     *
     * @param where how to connect, and what is to be said of the database beside
     */
    void on(List<String> where, char[] password) throws MojoExecutionException, MojoFailureException {
        say(where, password, Map.of());
    }

    /** The same beside a scratch server, for what compares the database with one: the other that is named, or one of its own. */
    final void sayBesideScratch(VerifyServer server, List<String> where, char[] password)
            throws MojoExecutionException, MojoFailureException {
        Optional<Login> other = server.login(chosen(), settingsDecrypter(), getLog());
        if (other.isPresent()) {
            say(ScratchWords.of(other.orElseThrow()), where, password);
            return;
        }
        try (ScratchServer scratch = embedded().scratch().start()) {
            say(ScratchWords.of(scratch), where, password);
        }
    }

    private void say(ScratchWords scratch, List<String> where, char[] password)
            throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(where);
        words.addAll(scratch.words());
        say(words, password, scratch.handed(getLog()));
    }

    private void say(List<String> where, char[] password, Map<String, Object> more)
            throws MojoExecutionException, MojoFailureException {
        List<String> command = new ArrayList<>(words());
        command.addAll(where);
        command.addAll(option("--lock-wait", "authdb.lockWait", "AUTHDB_LOCK_WAIT", lockWait));
        command.addAll(option("--lock-timeout", "authdb.lockTimeout", "AUTHDB_LOCK_TIMEOUT", lockTimeout));
        command.addAll(option("--retry-budget", "authdb.retryBudget", "AUTHDB_RETRY_BUDGET", retryBudget));
        command.addAll(option("--connect-wait", "authdb.connectWait", "AUTHDB_CONNECT_WAIT", connectWait));
        Consumer<String> exported = id -> project().getProperties().setProperty("authdb.current", id);
        Map<String, Object> handed = new HashMap<>(more);
        handed.put("password", password);
        handed.put("current", exported);
        say(command, handed);
    }
}
