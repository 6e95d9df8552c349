package io.authdb.maven;

import io.authdb.maven.connection.Login;
import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.embedded.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Proves on a PostgreSQL server that is there for nothing else, and gone afterwards, what each migration claims: that its
 * downgrade leads back, that no row is lost unless it says so. Fails on every claim that is false, and says what differs.
 * Needs no database; where a URL is given it is read, never written, to tell what is pending there and what differs.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class VerifyMojo extends AbstractToolMojo {

    private static final String VERSIONS = "authdb.verify.versions";

    /**
     * The rows that have to survive: {@code generated} for those of {@code @Sample} methods and made-up ones in every table
     * that has none, {@code samples} for those of {@code @Sample} methods, {@code none} for the schema alone.
     */
    @Parameter(property = "authdb.verify.data", defaultValue = "generated")
    private @Nullable String data;

    /**
     * Whether a downgrade that drops and adds a column, and so brings it back at the end of its table, is {@code tolerated}
     * and told, or fails: {@code strict}.
     */
    @Parameter(property = "authdb.verify.columnOrder", defaultValue = "tolerated")
    private @Nullable String columnOrder;

    /** The newest revision to take for proven: only what comes after it is proven. All are if none is given. */
    @Parameter(property = "authdb.verify.since")
    private @Nullable String since;

    /** Roles that migrations mention, separated by commas; they are there, without login, while it is proven. */
    @Parameter(property = "authdb.verify.roles")
    private @Nullable String roles;

    /** How long one upgrade or downgrade may take, a number with its unit: {@code 30s}. */
    @Parameter(property = "authdb.verify.timeLimit", defaultValue = "5m")
    private @Nullable String timeLimit;

    /**
     * The major versions of PostgreSQL to prove on, one after the other: {@code 14,16,18}. What is written for the first is
     * in {@code target/authdb}, for the others in {@code target/authdb/postgresql-16} and so on. The version of the embedded
     * PostgreSQL if none is given.
     */
    @Parameter(property = VERSIONS)
    private @Nullable String versions;

    /**
     * Objects of the database at the URL that are none of the migrations' business, each a pattern and the reason:
     * {@code audit.*=kept by the auditors}, several separated by semicolons.
     */
    @Parameter(property = "authdb.verify.exclude")
    private @Nullable String exclude;

    /**
     * Another server to prove on, as in {@code jdbc:postgresql://localhost:5432/postgres}, in databases that are created and
     * dropped there; {@code AUTHDB_VERIFY_SERVER} in the environment. None is started then.
     */
    @Parameter(property = "authdb.verify.server")
    private @Nullable String server;

    /**
     * A superuser of that server; {@code AUTHDB_VERIFY_USERNAME} in the environment, or in the {@code <server>} of
     * {@code settings.xml} with the id {@code authdb-verify}. So is its password, in {@code AUTHDB_VERIFY_PASSWORD} or there.
     */
    @Parameter(property = "authdb.verify.server.username")
    private @Nullable String serverUsername;

    /** A revision whose line in {@code authdb.lock} is to be written anew, since its SQL was meant to change. */
    @Parameter(property = "authdb.lock.update")
    private @Nullable String lockUpdate;

    /** The newest revision that is released: no line of {@code authdb.lock} up to it may be written anew. */
    @Parameter(property = "authdb.lock.released")
    private @Nullable String lockReleased;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        // before anything is compiled, so that a mistake is told at once and no other plugin can print a password
        Optional<Login> target = loginIfNamed();
        Optional<Login> other = new VerifyServer(server, serverUsername).login(chosen(), settingsDecrypter(), getLog());
        List<String> on = versions();
        if (other.isPresent() && !on.isEmpty()) {
            throw new MisconfiguredException(
                    "VersionsOfAnotherServer",
                    VERSIONS,
                    "the server that authdb.verify.server names has one version.\nLeave one of the two out.");
        }
        compileIfTyped();
        if (other.isPresent()) {
            prove(ScratchWords.of(other.orElseThrow()), target, Optional.empty());
        } else if (on.isEmpty()) {
            proveOn(embedded(), target, Optional.empty());
        } else {
            new EachVersion(on, getLog()).run((version, beside) -> proveOn(embedded(version), target, beside));
        }
    }

    private void proveOn(EmbeddedDatabase embedded, Optional<Login> target, Optional<String> beside)
            throws MojoExecutionException, MojoFailureException {
        try (ScratchServer scratch = embedded.scratch().start()) {
            prove(ScratchWords.of(scratch), target, beside);
        }
    }

    private void prove(ScratchWords scratch, Optional<Login> target, Optional<String> beside)
            throws MojoExecutionException, MojoFailureException {
        List<String> command = new ArrayList<>(List.of("verify"));
        command.addAll(scratch.words());
        command.addAll(wishes());
        command.addAll(new ProofFiles(project(), beside).words(chosen().of("authdb.lock.update", lockUpdate)));
        Map<String, Object> handed = scratch.handed(getLog());
        target.ifPresent(login -> {
            command.addAll(words(login));
            handed.put("password", password(login));
        });
        say(command, handed);
    }

    private List<String> wishes() {
        return Stream.of(
                        said("--data", "authdb.verify.data", data),
                        said("--column-order", "authdb.verify.columnOrder", columnOrder),
                        said("--since", "authdb.verify.since", since),
                        said("--roles", "authdb.verify.roles", roles),
                        said("--time-limit", "authdb.verify.timeLimit", timeLimit),
                        said("--exclude", "authdb.verify.exclude", exclude),
                        said("--lock-released", "authdb.lock.released", lockReleased))
                .flatMap(List::stream)
                .toList();
    }

    /** Those to prove on, if any is named. */
    final List<String> versions() {
        return chosen().of(VERSIONS, versions).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .map(version -> NewestVersions.of(version, VERSIONS))
                .distinct()
                .toList();
    }
}
